package dev.sayso.consent.certificate;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.GivenConsent;

/** Makes certificates. */
@ApplicationScoped
public class GivenCertificates {

    private final Given given;
    private final GivenConsent consents;
    private final CertificateDesk desk;

    GivenCertificates(Given given, GivenConsent consents, CertificateDesk desk) {
        this.given = given;
        this.consents = consents;
        this.desk = desk;
    }

    /** That of a creator with one item. */
    public UUID one() {
        Person creator = given.creator();
        consents.item(creator);
        return desk.certify(creator.creatorId(), UUID.randomUUID()).id();
    }
}
