package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;

/** A small story told fact by fact: Ana owns the item {@code v}, Ben may be depicted in it; a day passes with each fact. */
@NullUnmarked
final class Scene {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2027-06-01T00:00:00Z");
    static final Fact.Roles OWNER = new Fact.Roles(true, false);
    static final Fact.Roles DEPICTED = new Fact.Roles(false, true);
    static final Grant FREE = new Grant(1, END, true, Audience.EVERYONE);

    private World world;

    private Scene(World.Shape shape) {
        world = new World(shape, List.of(new Fact.Terms(new Mark(1, START), 1, true,
                new Withdrawal(Withdrawal.Policy.WIND_DOWN, 30))));
    }

    static Scene of(World.Shape shape) {
        return new Scene(shape);
    }

    /** Ana's item for a use that asks owners only. */
    static Scene owned() {
        return of(World.Shape.RECUT).registered("v", Map.of("ana", OWNER));
    }

    Scene registered(String item, Map<String, Fact.Roles> holders, String... parents) {
        Mark mark = next();
        return then(new Fact.Registered(mark, item, mark.at(), false, true, holders, List.of(parents)));
    }

    Scene says(String person, Act.Kind kind) {
        return says(person, kind, FREE);
    }

    Scene says(String person, Act.Kind kind, Grant grant) {
        Mark mark = next();
        return then(new Fact.Said(mark, person, kind.isRule() ? null : "v", kind, kind.isYes() ? grant : null, 0, 0));
    }

    /** The person says their last yes of this kind again, having been shown what changed up to a number. */
    Scene renews(String person, Act.Kind kind, Grant grant, long shown) {
        Fact.Said before = world.last(Fact.Said.class, one -> one.person().equals(person) && one.kind() == kind).orElseThrow();
        return then(new Fact.Said(next(), person, before.item(), kind, grant, before.number(), shown));
    }

    Scene closes(String person) {
        return then(new Fact.Closed(next(), person));
    }

    Scene invalidates(String person) {
        return then(new Fact.Invalidated(next(), "v", person));
    }

    /** The number of what happened last. */
    long last() {
        return world.next().number() - 1;
    }

    Scene then(Fact fact) {
        world = world.with(fact);
        return this;
    }

    Mark next() {
        Mark last = world.next();
        return new Mark(last.number(), START.plusSeconds(86_400 * last.number()));
    }

    World world() {
        return world;
    }

    Situation situation() {
        return new Rows(world).situation("v", Question.OF_PAGES, world.now());
    }

    Standing standing() {
        return standing(Question.OF_PAGES);
    }

    Standing standing(Question question) {
        return Rows.standing(world, "v", question, world.now());
    }

    Standing standingAt(Instant moment) {
        return Rows.standing(world, "v", Question.OF_PAGES, moment);
    }

    Voice voice(String person) {
        return situation().voice(person, world.now()).orElseThrow();
    }

    Said said(String person) {
        return Said.of(situation(), person, world.now()).orElseThrow();
    }

    static Question by(String requester, boolean verified, boolean commercial) {
        return new Question(new Requester(requester, verified, false), commercial);
    }

    static Grant listed(String... requesters) {
        return new Grant(1, END, true, Audience.of(Set.of(requesters)));
    }
}
