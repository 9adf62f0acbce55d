package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import dev.sayso.Depth;

/** What must hold in every world, whatever happens next. */
@NullUnmarked
@SuppressWarnings("OperatorPrecedence")
class StandingPropertyTest {

    /** More with {@code -Dworlds=}. */
    private static final int WORLDS = Depth.of(1_000);

    /** One question in one world, and whatever a property wants to know of it. */
    private interface Check {
        void accept(World world, String item, Question question, Instant at, Worlds worlds);
    }

    @Test
    void onlyPeopleAndLiftedBlocksTurnANoIntoAYes() {
        Map<Fact.By, Integer> turned = new EnumMap<>(Fact.By.class);
        inManyWorlds((world, item, question, at, worlds) -> {
            for (Fact next : world.facts()) {
                for (String any : world.upTo(next.number() - 1).items()) {
                    if (isTurnedOn(world, next, any, question)) {
                        assertThat(isByNobodyWhoMay(next)).as("%s by %s in %s", any, next, world).isFalse();
                        turned.merge(next.by(), 1, Integer::sum);
                    }
                }
            }
        });
        System.out.println("No turned into yes by " + turned);
        assertThat(turned).containsOnlyKeys(Fact.By.PERSON, Fact.By.STAFF_LIFTS);
    }

    @Test
    void platformOnlyMakesLessPossible() {
        inManyWorlds((world, item, question, at, worlds) -> {
            Fact next = worlds.platform(world);
            Instant then = later(at, next);
            if (yes(world.with(next), item, question, then)) {
                assertThat(yes(world, item, question, then)).as("%s after %s", next, world).isTrue();
            }
        });
    }

    @Test
    void timeOnlyMakesLessPossible() {
        inManyWorlds((world, item, question, at, worlds) -> {
            if (yes(world, item, question, at.plus(Duration.ofDays(20)))) {
                assertThat(yes(world, item, question, at)).as("%s", world).isTrue();
            }
        });
    }

    @Test
    void aRegistrationChangesNoOtherItem() {
        inManyWorlds((world, item, question, at, worlds) -> {
            Fact.Registered next = worlds.registered(world);
            Instant then = later(at, next);
            assertThat(Rows.standing(world.with(next), item, question, then)).as("%s after %s", next, world)
                    .isEqualTo(Rows.standing(world, item, question, then));
        });
    }

    @Test
    void aNewItemIsAllowedOnlyByRulesInForceOfAllItAsks() {
        List<World> reached = new ArrayList<>();
        inManyWorlds((world, item, question, at, worlds) -> {
            Fact.Registered next = worlds.registered(world);
            if (yes(world.with(next), next.item(), question, later(at, next))) {
                assertThat(world.shape().ruled()).isTrue();
                assertThat(next.sponsored()).isFalse();
                assertThat(asked(world, next.holders())).isNotEmpty().allMatch(person -> isRuledOn(world, person));
                reached.add(world);
            }
        });
        assertThat(reached).hasSizeGreaterThan(WORLDS / 200);
    }

    @Test
    void aNewVersionOfTermsChangesNothing() {
        inManyWorlds((world, item, question, at, worlds) -> {
            Fact next = new Fact.Terms(world.next(), 9, true, new Withdrawal(Withdrawal.Policy.TAKE_DOWN, 0));
            assertThat(Rows.standing(world.with(next), item, question, at))
                    .isEqualTo(Rows.standing(world, item, question, at));
        });
    }

    @Test
    void aNewUseIsAllowedNowhere() {
        inManyWorlds((world, item, question, at, worlds) -> {
            World unspoken = new World(world.shape(), world.facts().stream().filter(fact -> !(fact instanceof Fact.Said))
                    .toList());
            assertThat(yes(unspoken, item, question, at)).isFalse();
        });
    }

    @Test
    void aRefusalAllowsNothing() {
        inManyWorlds((world, item, question, at, worlds) -> {
            for (String person : Worlds.PEOPLE.stream().filter(one -> isOpen(world, one)).toList()) {
                List<Fact> noes = List.of(said(world, person, null, Act.Kind.OFF),
                        said(world, person, item, Act.Kind.REFUSE), new Fact.Closed(world.next(), person));
                for (Fact next : noes) {
                    for (String any : world.items()) {
                        boolean allows = yes(world.with(next), any, question, later(at, next))
                                && !yes(world, any, question, later(at, next));
                        assertThat(allows).as("%s after %s", next, world).isFalse();
                    }
                }
            }
        });
    }

    @Test
    void whatSomebodyOnRecordTurnedOffStaysOffWhateverOthersDo() {
        inManyWorlds((world, item, question, at, worlds) -> {
            for (String person : Worlds.PEOPLE.stream().filter(one -> isOpen(world, one)).toList()) {
                World off = world.with(said(world, person, null, Act.Kind.OFF));
                for (int i = 0; i < 4; i++) {
                    Fact next = worlds.fact(off);
                    off = isSaidBy(person, next) ? off : off.with(next);
                }
                for (String any : off.items()) {
                    boolean onRecord = new Rows(off).holders(any).containsKey(person);
                    assertThat(onRecord && yes(off, any, question, off.now())).isFalse();
                }
            }
        });
    }

    @Test
    void leavingOffBringsNothingBack() {
        inManyWorlds((world, item, question, at, worlds) -> {
            for (String person : Worlds.PEOPLE.stream().filter(one -> isOpen(world, one)).toList()) {
                World off = world.with(said(world, person, null, Act.Kind.OFF));
                World left = off.with(said(off, person, null, Act.Kind.PER_ITEM));
                for (String any : left.items()) {
                    boolean asked = asked(left, new Rows(left).holders(any)).contains(person);
                    assertThat(asked && yes(left, any, question, left.now())).isFalse();
                }
            }
        });
    }

    @Test
    void withoutAnyActOfStaffAtLeastAsMuchIsAllowed() {
        inManyWorlds((world, item, question, at, worlds) -> {
            World meddled = world.with(worlds.staff(world, true));
            World free = new World(world.shape(), meddled.facts().stream().filter(fact -> fact.by() != Fact.By.STAFF_LESS
                    && fact.by() != Fact.By.STAFF_LIFTS).toList());
            if (yes(meddled, item, question, meddled.now())) {
                assertThat(yes(free, item, question, meddled.now())).as("%s", meddled).isTrue();
            }
        });
    }

    @Test
    void everyPastStandingCanBeWorkedOutAgain() {
        inManyWorlds((world, item, question, at, worlds) -> {
            List<Standing> then = new ArrayList<>();
            World grown = new World(world.shape(), List.of());
            for (Fact fact : world.facts()) {
                grown = grown.with(fact);
                then.add(Rows.standing(grown, item, question, fact.at()));
            }
            for (int i = 0; i < then.size(); i++) {
                Fact fact = world.facts().get(i);
                assertThat(Rows.standing(world.upTo(fact.number()), item, question, fact.at())).isEqualTo(then.get(i));
            }
        });
    }

    @Test
    void liftingGivesBackWhatAnswersAllowAndNoMore() {
        inManyWorlds((world, item, question, at, worlds) -> {
            World free = new World(world.shape(), world.facts().stream().filter(fact -> fact.by() != Fact.By.STAFF_LESS
                    && fact.by() != Fact.By.STAFF_LIFTS).toList());
            Fact block = worlds.staff(free, true);
            World blocked = free.with(block);
            World lifted = blocked.with(lift(blocked, block));
            assertThat(Rows.standing(lifted, item, question, lifted.now()))
                    .isEqualTo(Rows.standing(free, item, question, lifted.now()));
        });
    }

    @Test
    void whatAnItemWasThenIsWhatWasRecordedThen() {
        inManyWorlds((world, item, question, at, worlds) -> {
            ItemFacts now = new Rows(world).situation(item, question, at).item();
            for (Fact fact : world.facts()) {
                ItemFacts then = new Rows(world.upTo(fact.number())).situation(item, question, at).item();
                if (then != null) {
                    ItemFacts cut = now.upTo(fact.number());
                    assertThat(List.of(cut.published(), cut.sponsored(), cut.upheavals()))
                            .isEqualTo(List.of(then.published(), then.sponsored(), then.upheavals()));
                }
            }
        });
    }

    @Test
    void nothingChangesByItselfBeforeTheMomentNamed() {
        inManyWorlds((world, item, question, at, worlds) -> {
            Standing standing = Rows.standing(world, item, question, at);
            Instant until = standing.until() == null ? at.plus(Duration.ofDays(9_999)) : standing.until();
            assertThat(Rows.standing(world, item, question, until.minusMillis(1))).isEqualTo(standing);
            if (standing.isYes()) {
                assertThat(standing.conditions().end()).isEqualTo(until);
                assertThat(yes(world, item, question, until)).isFalse();
            }
        });
    }

    private static void inManyWorlds(Check check) {
        for (int seed = 0; seed < WORLDS; seed++) {
            Worlds worlds = new Worlds(seed);
            World world = worlds.world();
            check.accept(world, worlds.item(world), worlds.question(), worlds.moment(world), worlds);
        }
    }

    private static boolean yes(World world, String item, Question question, Instant at) {
        return Rows.standing(world, item, question, at).isYes();
    }

    private static Instant later(Instant at, Fact next) {
        return at.isBefore(next.at()) ? next.at() : at;
    }

    private static Fact.Said said(World world, String person, String item, Act.Kind kind) {
        return new Fact.Said(world.next(), person, item, kind, null, 0, 0);
    }

    private static Fact lift(World world, Fact block) {
        Mark next = world.next();
        if (block instanceof Fact.Blocked one) {
            return new Fact.Blocked(next, one.item(), false);
        }
        if (block instanceof Fact.Invalidated one) {
            return new Fact.Lifted(next, one.number());
        }
        return block instanceof Fact.RequesterBlocked one ? new Fact.RequesterBlocked(next, one.requester(), false)
                : new Fact.Suspended(next, false);
    }

    private static boolean isOpen(World world, String person) {
        return world.all(Fact.Closed.class, one -> one.person().equals(person)).findAny().isEmpty();
    }

    private static boolean isSaidBy(String person, Fact fact) {
        return fact instanceof Fact.Said said && Objects.equals(said.person(), person);
    }

    private static boolean isTurnedOn(World world, Fact next, String item, Question question) {
        return yes(world.upTo(next.number()), item, question, next.at())
                && !yes(world.upTo(next.number() - 1), item, question, next.at());
    }

    /** Whoever says no, closes an account, rules, sells or removes allows nothing by it. */
    private static boolean isByNobodyWhoMay(Fact fact) {
        boolean isNo = fact instanceof Fact.Closed
                || fact instanceof Fact.Said said && (said.kind() == Act.Kind.REFUSE || said.kind() == Act.Kind.OFF);
        return isNo || fact.by() != Fact.By.PERSON && fact.by() != Fact.By.STAFF_LIFTS;
    }

    private static List<String> asked(World world, Map<String, Fact.Roles> holders) {
        return holders.keySet().stream().filter(one -> holders.get(one).owner() && world.shape().asksOwners()
                || holders.get(one).depicted() && world.shape().asksDepicted()).toList();
    }

    private static boolean isRuledOn(World world, String person) {
        return world.last(Fact.Said.class, one -> one.person().equals(person) && one.item() == null)
                .filter(rule -> rule.kind() == Act.Kind.ALL_ITEMS || rule.kind() == Act.Kind.NEW_ITEMS).isPresent();
    }
}
