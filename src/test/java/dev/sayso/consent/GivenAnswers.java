package dev.sayso.consent;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.views.SavedViewDesk;
import dev.sayso.consent.views.SavedViews;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What creators have said, for the routes that name one thing of it. */
@ApplicationScoped
public class GivenAnswers {

    private final Given given;
    private final GivenConsent consents;
    private final AudienceDesk audience;
    private final SavedViewDesk desk;
    private final SavedViews views;

    GivenAnswers(Given given, GivenConsent consents, AudienceDesk audience, SavedViewDesk desk, SavedViews views) {
        this.given = given;
        this.consents = consents;
        this.audience = audience;
        this.desk = desk;
        this.views = views;
    }

    /** A requester whom the person blocks, if they are a creator. */
    public String block(Person person) {
        String requester = given.unique("acct");
        if (person.creator() != null) {
            audience.block(person.creatorId(), requester);
        }
        return requester;
    }

    /** A view of the person's list, if they are a creator. */
    public UUID view(Person person) {
        if (person.creator() == null) {
            return new UUID(0, 0);
        }
        desk.save(person.creatorId(), UUID.randomUUID(), "Undecided", "state=undecided");
        return QuarkusTransaction.requiringNew().call(() -> views.of(person.creatorId()).get(0).id());
    }

    /** The number of a yes of the person, if they are a creator. */
    public int yes(Person person) {
        return person.creator() == null ? 1 : consents.allow(person, consents.item(person), "recut").number();
    }

    /** An act of the person with several answers, if they are a creator. */
    public UUID actOfMany(Person person) {
        if (person.creator() == null) {
            return new UUID(0, 0);
        }
        List<Answer> off = consents.turnEverythingOff(person);
        if (off.isEmpty()) {
            consents.rule(person, Act.Kind.PER_ITEM, "train");
            consents.rule(person, Act.Kind.PER_ITEM, "recut");
            off = consents.turnEverythingOff(person);
        }
        return off.get(0).actId();
    }
}
