package dev.sayso.consent;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.audience.AudienceDesk;

/** What creators have said, for the routes that name one thing of it. */
@ApplicationScoped
public class GivenAnswers {

    private final Given given;
    private final GivenConsent consents;
    private final AudienceDesk audience;

    GivenAnswers(Given given, GivenConsent consents, AudienceDesk audience) {
        this.given = given;
        this.consents = consents;
        this.audience = audience;
    }

    /** A requester whom the person blocks, if they are a creator. */
    public String block(Person person) {
        String requester = given.unique("acct");
        if (person.creator() != null) {
            audience.block(person.creatorId(), requester);
        }
        return requester;
    }

    /** The number of a yes of the person, if they are a creator. */
    public int yes(Person person) {
        return person.creator() == null ? 1 : consents.allow(person, consents.item(person), "recut").number();
    }
}
