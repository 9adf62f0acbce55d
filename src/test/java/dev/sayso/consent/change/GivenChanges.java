package dev.sayso.consent.change;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Person;
import dev.sayso.Wait;
import dev.sayso.consent.Answers;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.AppClock;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Change sets of creators, for the routes and pages that name one. */
@ApplicationScoped
public class GivenChanges {

    private final ChangeDesk desk;
    private final ChangeJob job;
    private final ChangeSets sets;
    private final Answers answers;
    private final GivenConsent consents;
    private final AppClock clock;

    GivenChanges(ChangeDesk desk, ChangeJob job, ChangeSets sets, Answers answers, GivenConsent consents, AppClock clock) {
        this.clock = clock;
        this.desk = desk;
        this.job = job;
        this.sets = sets;
        this.answers = answers;
        this.consents = consents;
    }

    /** A set of the person for which nothing is wanted yet, if they are a creator. */
    public UUID draft(Person person) {
        return person.creator() == null ? new UUID(0, 1)
                : desk.select(person.creatorId(), List.of(consents.item(person)), Language.EN).orElseThrow().id();
    }

    /** A set of the person that refuses Recut for one item, and is reviewed. */
    public UUID reviewed(Person person) {
        UUID id = draft(person);
        review(person, id);
        return id;
    }

    /** A set that refuses Recut for an item, and whose review begins after a while. */
    public UUID reviewIn(Duration delay, Person person, String item) {
        UUID id = desk.select(person.creatorId(), List.of(item), Language.EN).orElseThrow().id();
        clock.at(clock.instant().plus(delay),
                () -> desk.ask(person.creatorId(), id, List.of(Wish.no("recut", Act.Kind.REFUSE))));
        return id;
    }

    /** A set about everything the person holds. */
    public UUID open(Person person) {
        return desk.select(person.creatorId(), new ItemQuery(null, null, null, null, null, null, null), Language.EN).id();
    }

    /** Has it refuse Recut. */
    public void review(Person person, UUID id) {
        desk.ask(person.creatorId(), id, List.of(Wish.no("recut", Act.Kind.REFUSE)));
        await(id);
    }

    /** Has it allow a use, and waits for the review. */
    public void allowed(Person person, UUID id, String use) {
        desk.ask(person.creatorId(), id,
                List.of(Wish.yes(use, Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE))));
        await(id);
    }

    /** Has it applied, without waiting for that. */
    public void begin(Person person, UUID id) {
        int round = QuarkusTransaction.requiringNew().call(() -> sets.findById(id).round());
        desk.apply(person.creatorId(), id, round, consents.witness(person));
    }

    /** One that is done. */
    public UUID applied(Person person) {
        UUID id = reviewed(person);
        apply(person, id);
        return id;
    }

    public UUID undo(Person person, UUID act) {
        return desk.undo(person.creatorId(), act, Language.EN).id();
    }

    public void apply(Person person, UUID id) {
        int round = QuarkusTransaction.requiringNew().call(() -> sets.findById(id).round());
        desk.apply(person.creatorId(), id, round, consents.witness(person));
        await(id);
    }

    /** Until nothing more happens to it by itself. */
    public void await(UUID id) {
        Wait.until("the change set", () -> {
            job.hurry(id);
            return !QuarkusTransaction.requiringNew().call(() -> sets.isUnderWay(id));
        });
    }

    /** What a set keeps as shown of an answer about a use. */
    public String textOf(UUID id, String use, Act.Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> sets.wishes(id).stream()
                .filter(wish -> wish.wish().use().equals(use) && wish.wish().kind() == kind)
                .map(wish -> answers.text(wish.textHash()).orElseThrow()).findFirst().orElseThrow());
    }
}
