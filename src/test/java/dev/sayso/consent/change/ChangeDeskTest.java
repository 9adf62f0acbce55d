package dev.sayso.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.catalog.intake.GivenHeld;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.plan.RestorePoints;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.web.AppClock;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class ChangeDeskTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ChangeDesk desk;

    @Inject
    ChangeSets sets;

    @Inject
    ChangeJob job;

    @Inject
    GivenHeld held;

    @Inject
    RestorePoints points;

    @Inject
    AppClock clock;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void whatWasReviewedIsGivenTogether() {
        List<String> items = items(3);
        consents.refuse(alice, items.get(0), "recut");
        ChangeSet set = reviewed(items, allow("recut"));
        assertThat(found(set)).containsEntry("null REFUSED CONSENTED", 1L).containsEntry("null UNDECIDED CONSENTED", 2L);
        assertThat(isOn(items, "recut")).containsOnly(false);
        apply(set);
        assertThat(isOn(items, "recut")).containsOnly(true);
    }

    @Test
    void whatCannotBeAnsweredIsLeftOut() {
        List<String> items = items(2);
        consents.rule(alice, Act.Kind.OFF, "recut");
        ChangeSet set = reviewed(items, allow("recut"));
        assertThat(found(set)).containsOnly(Map.entry("USE_IS_OFF ACCOUNT_OFF ACCOUNT_OFF", 2L));
        apply(set);
        assertThat(isOn(items, "recut")).containsOnly(false);
    }

    @Test
    void anAnswerMeanwhileCallsForAnotherReview() {
        List<String> items = items(2);
        ChangeSet set = reviewed(items, allow("recut"));
        consents.refuse(alice, items.get(0), "restyle");
        desk.apply(alice.creatorId(), set.id(), 1, consents.witness(alice));
        ChangeSet again = settled(set.id());
        assertThat(again.state()).isEqualTo(ChangeSet.State.REVIEWED);
        assertThat(again.round()).isEqualTo(2);
        assertThat(isOn(items, "recut")).containsOnly(false);
        assertThatThrownBy(() -> desk.apply(alice.creatorId(), set.id(), 1, consents.witness(alice)))
                .isInstanceOf(ChangeRefused.class);
        apply(again);
        assertThat(isOn(items, "recut")).containsOnly(true);
    }

    @Test
    void reviewThatIsTooOldIsNotAppliedAndCanBeMadeAgain() {
        List<String> items = items(1);
        ChangeSet set = reviewed(items, allow("recut"));
        clock.at(set.expiresAt(), () -> assertThatThrownBy(
                () -> desk.apply(alice.creatorId(), set.id(), set.round(), consents.witness(alice)))
                .isInstanceOfSatisfying(ChangeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ChangeRefused.Why.EXPIRED)));
        desk.ask(alice.creatorId(), set.id(), List.of(allow("recut")));
        ChangeSet again = settled(set.id());
        assertThat(again.expiresAt()).isAfter(set.expiresAt());
        apply(again);
        assertThat(isOn(items, "recut")).containsOnly(true);
    }

    @Test
    void undoBringsBackWhatWasSaidBefore() {
        List<String> items = items(4);
        consents.refuse(alice, items.get(0), "recut");
        consents.allow(alice, items.get(1), "recut", Audience.VERIFIED);
        ChangeSet set = reviewed(items, allow("recut"));
        apply(set);
        assertThat(isOn(items, "recut")).containsOnly(true);
        apply(undone(set.id()));
        assertThat(isOn(items, "recut")).containsExactly(false, true, false, false);
        assertThat(consents.audience(items.get(1), "recut")).isEqualTo(Audience.VERIFIED);
        assertThat(consents.standing(items.get(0), "recut").reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void whatIsOverMeanwhileIsOffAgainOnceUndone() {
        List<String> items = items(1);
        Instant end = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(10));
        clock.at(end.minus(Duration.ofDays(50)), () -> consents.allowUntil(alice, items.get(0), "recut", end));
        ChangeSet set = reviewed(items, allow("recut"));
        assertThat(found(set)).containsOnly(Map.entry("null EXPIRED CONSENTED", 1L));
        apply(set);
        apply(undone(set.id()));
        assertThat(isOn(items, "recut")).containsOnly(false);
    }

    @Test
    void whatWasAnsweredSinceStaysAsItIs() {
        List<String> items = items(2);
        ChangeSet set = reviewed(items, allow("recut"));
        apply(set);
        UUID off = consents.rule(alice, Act.Kind.OFF, "recut").actId();
        consents.refuse(alice, items.get(0), "recut");
        UUID refused = consents.refuse(alice, items.get(1), "restyle").actId();
        consents.allow(alice, items.get(1), "restyle");
        assertThat(found(undone(refused))).isEmpty();
        apply(undone(off));
        assertThat(isOn(items, "recut")).containsExactly(false, true);
        consents.rule(alice, Act.Kind.OFF, "recut");
        assertThat(found(undone(off))).isEmpty();
        assertThat(isOn(items, "restyle")).containsExactly(false, true);
    }

    @Test
    void undoTurnsNothingOnThatWasNotOn() {
        List<String> items = items(2);
        items.forEach(item -> consents.allow(alice, item, "recut"));
        depictSomebody(items.get(0));
        assertThat(consents.standing(items.get(0), "recut").reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        ChangeSet set = reviewed(items, Wish.no("recut", Act.Kind.REFUSE));
        apply(set);
        apply(undone(set.id()));
        assertThat(isOn(items, "recut")).containsExactly(false, true);
    }

    @Test
    void ruleThatIsMadeAgainReachesNoMoreThanItDid() {
        List<String> items = items(3);
        consents.allow(alice, items.get(2), "recut");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        depictSomebody(items.get(0));
        depictSomebody(items.get(2));
        assertThat(isOn(items, "recut")).containsExactly(false, true, false);
        apply(undone(consents.turnEverythingOff(alice).get(0).actId()));
        assertThat(isOn(items, "recut")).containsExactly(false, true, false);
    }

    @Test
    void whatCanBeGivenIsGivenWithoutWhatCannot() {
        List<String> items = items(1);
        Wish late = Wish.yes("dub", Act.Kind.ALLOW, new Grant(1, consents.inAYear().plusSeconds(1), true, Audience.EVERYONE));
        ChangeSet set = reviewed(items, allow("recut"), late);
        assertThat(found(set)).containsOnly(Map.entry("null UNDECIDED CONSENTED", 1L),
                Map.entry("END_NOT_OFFERED UNDECIDED UNDECIDED", 1L));
        apply(set);
        assertThat(isOn(items, "recut")).containsOnly(true);
        assertThat(isOn(items, "dub")).containsOnly(false);
    }

    @Test
    void ruleThatIsOverMeanwhileIsNotMadeAgain() {
        List<String> items = items(1);
        Instant end = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(10));
        clock.at(end.minus(Duration.ofDays(50)), () -> consents.ruleUntil(alice, Act.Kind.ALL_ITEMS, "dub", end));
        ChangeSet undo = undone(consents.rule(alice, Act.Kind.OFF, "dub").actId());
        apply(undo);
        assertThat(consents.standing(items.get(0), "dub").reason()).isNotIn(Reason.ACCOUNT_OFF, Reason.CONSENTED);
    }

    @Test
    void whatTheCreatorNoLongerHoldsIsLeftAlone() {
        List<String> items = items(2);
        Person bob = given.creator();
        ChangeSet set = reviewed(items, allow("recut"));
        apply(set);
        held.move(items.get(0), bob);
        ChangeSet undo = undone(set.id());
        assertThat(found(undo)).containsOnly(Map.entry("null CONSENTED WITHDRAWN", 1L));
        apply(undo);
        assertThat(isOn(items, "recut")).containsOnly(false);
    }

    @Test
    void setThatCannotBeGoneOnWithWaitsAndHoldsUpNobody() {
        UUID broken = QuarkusTransaction.requiringNew().call(() -> {
            ChangeSet set = new ChangeSet(UUID.randomUUID(), alice.creatorId(), Origin.SOME, "nonsense", Language.EN,
                    clock.instant());
            set.weigh(0, clock.instant().minus(Duration.ofDays(1)));
            sets.persist(set);
            return set.id();
        });
        apply(reviewed(items(1), allow("recut")));
        ChangeSet waiting = QuarkusTransaction.requiringNew().call(() -> sets.findById(broken));
        assertThat(waiting.state()).isEqualTo(ChangeSet.State.WEIGHING);
        assertThat(QuarkusTransaction.requiringNew().call(() -> sets.due(clock.instant(), 100))).doesNotContain(broken);
        QuarkusTransaction.requiringNew().run(() -> sets.forget(broken));
    }

    @Test
    void turningEverythingOffCanBeUndone() {
        List<String> items = items(3);
        consents.allow(alice, items.get(1), "recut", Audience.VERIFIED);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "dub");
        UUID off = consents.turnEverythingOff(alice).get(0).actId();
        assertThat(isOn(items, "dub")).containsOnly(false);
        ChangeSet undo = undone(off);
        assertThat(found(undo)).containsEntry("null ACCOUNT_OFF CONSENTED", 4L);
        apply(undo);
        assertThat(isOn(items, "recut")).containsExactly(false, true, false);
        assertThat(isOn(items, "dub")).containsOnly(true);
        assertThat(consents.audience(items.get(1), "recut")).isEqualTo(Audience.VERIFIED);
    }

    @Test
    void whatNobodyAppliedIsForgottenAndNothingElse() {
        List<String> items = items(1);
        ChangeSet applied = reviewed(items, allow("recut"));
        apply(applied);
        ChangeSet left = reviewed(items, Wish.no("recut", Act.Kind.REFUSE));
        clock.at(clock.instant().plus(Duration.ofDays(29)), () -> desk.forget());
        assertThat(found(left)).isNotEmpty();
        clock.at(clock.instant().plus(Duration.ofDays(31)), () -> {
            while (desk.forget() > 0) {
                assertThat(found(applied)).isNotEmpty();
            }
        });
        assertThat(found(left)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> sets.of(alice.creatorId(), left.id()))).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> sets.of(alice.creatorId(), applied.id()))).isPresent();
    }

    @Test
    void dayIsRestoredWithWhatWasSaidByItsEnd() {
        List<String> items = items(4);
        clock.at(ago(5), () -> {
            consents.allow(alice, items.get(0), "recut", Audience.VERIFIED);
            consents.refuse(alice, items.get(1), "recut");
            consents.rule(alice, Act.Kind.ALL_ITEMS, "dub");
        });
        clock.at(ago(3), () -> {
            consents.refuse(alice, items.get(0), "recut");
            consents.allow(alice, items.get(1), "recut");
            consents.allow(alice, items.get(2), "restyle");
            consents.turnEverythingOff(alice);
        });
        ChangeSet set = restored(day(5));
        assertThat(found(set)).containsEntry("null ACCOUNT_OFF CONSENTED", 5L);
        apply(set);
        assertThat(isOn(items, "recut")).containsExactly(true, false, false, false);
        assertThat(consents.audience(items.get(0), "recut")).isEqualTo(Audience.VERIFIED);
        assertThat(isOn(items, "dub")).containsOnly(true);
        assertThat(isOn(items, "restyle")).containsOnly(false);
        assertThat(found(restored(day(5)))).isEmpty();
    }

    @Test
    void whatCameAfterTheDayIsLeftAsItIs() {
        String early = consents.item(alice);
        clock.at(ago(3), () -> consents.refuse(alice, early, "recut"));
        String late = consents.item(alice);
        consents.allow(alice, late, "recut");
        consents.allow(alice, early, "recut");
        ChangeSet set = restored(day(3));
        assertThat(found(set)).containsOnly(Map.entry("null CONSENTED WITHDRAWN", 1L));
        apply(set);
        assertThat(isOn(List.of(early, late), "recut")).containsExactly(false, true);
    }

    @Test
    void actCanBeGoneBackToTheMomentBefore() {
        List<String> items = items(2);
        consents.allow(alice, items.get(0), "recut");
        UUID act = consents.refuse(alice, items.get(0), "recut").actId();
        consents.allow(alice, items.get(1), "recut");
        assertThat(points.before(given.creator().creatorId(), act)).isEmpty();
        ChangeSet set = settled(
                desk.restore(alice.creatorId(), points.before(alice.creatorId(), act).orElseThrow(), Language.EN)
                        .id());
        apply(set);
        assertThat(isOn(items, "recut")).containsExactly(true, false);
    }

    @Test
    void yesThatIsOverOrDidNotCountIsNamedAndOfferedAnew() {
        List<String> items = items(3);
        Instant end = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        clock.at(ago(9), () -> {
            consents.allowUntil(alice, items.get(0), "recut", end);
            consents.allow(alice, items.get(1), "recut");
            consents.allow(alice, items.get(2), "recut");
        });
        Person bob = given.creator();
        consents.put(items.get(1), GivenConsent.PUBLISHED, List.of(alice), List.of(bob));
        UUID refused = consents.refuse(alice, items.get(1), "recut").actId();
        assertThat(lapsed(undone(refused))).containsOnly(Map.entry("CLEAR HOLDERS_CHANGED", 1L));
        consents.refuse(alice, items.get(0), "recut");
        ChangeSet set = restored(day(9));
        assertThat(lapsed(set)).containsOnly(Map.entry("CLEAR EXPIRED", 1L), Map.entry("ALLOW null", 1L));
        int place = place(set, Reason.EXPIRED);
        assertThat(desk.anew(alice.creatorId(), set.id(), place, Language.EN).orElseThrow().selected())
                .isEqualTo(String.valueOf(consents.id(items.get(0))));
        assertThat(desk.anew(alice.creatorId(), set.id(), 99, Language.EN)).isEmpty();
        assertThatThrownBy(() -> desk.anew(bob.creatorId(), set.id(), place, Language.EN))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void accountRuleShowsWhatItDoesToEachItem() {
        List<String> items = items(4);
        items.add(2, consents.item(alice, given.creator()));
        consents.refuse(alice, items.get(0), "recut");
        consents.allow(alice, items.get(1), "recut");
        ChangeSet set = settled(desk.rule(alice.creatorId(), Wish.yes("recut", Act.Kind.ALL_ITEMS,
                new Grant(1, consents.inAYear(), true, Audience.EVERYONE)), Language.EN).id());
        assertThat(found(set)).containsOnly(Map.entry("null UNDECIDED CONSENTED", 2L),
                Map.entry("null UNDECIDED UNDECIDED", 1L),
                Map.entry("null REFUSED REFUSED", 1L), Map.entry("null CONSENTED CONSENTED", 1L));
        assertThat(isOn(items, "recut")).containsExactly(false, true, false, false, false);
        apply(set);
        assertThat(isOn(items, "recut")).containsExactly(false, true, false, true, true);
        apply(undone(set.id()));
        assertThat(isOn(items, "recut")).containsExactly(false, true, false, false, false);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(ago(daysAgo), ZoneOffset.UTC);
    }

    private ChangeSet restored(LocalDate day) {
        return settled(desk.restore(alice.creatorId(), points.endOf(alice.creatorId(), day), Language.EN).id());
    }

    /** How many lines there are of each answer, and why it stands for an earlier yes. */
    private Map<String, Long> lapsed(ChangeSet set) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = sets.getEntityManager().createNativeQuery("""
                    select w.kind || ' ' || coalesce(w.lapsed, 'null'), count(*) from change_line l
                    join change_wish w on w.change_set_id = l.change_set_id and w.place = l.wish
                    where l.change_set_id = :set and l.round = :round group by w.kind, w.lapsed""", Object[].class)
                    .setParameter("set", set.id()).setParameter("round", set.round()).getResultList();
            return rows.stream().map(Object[].class::cast)
                    .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        });
    }

    private int place(ChangeSet set, Reason lapsed) {
        return QuarkusTransaction.requiringNew().call(() -> sets.wishes(set.id()).stream()
                .filter(wish -> wish.wish().lapsed() == lapsed).findFirst().orElseThrow().place());
    }

    /** What voids the yeses so far. */
    private void depictSomebody(String item) {
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(given.creator()));
    }

    private List<String> items(int number) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(consents.item(alice));
        }
        return items;
    }

    private Wish allow(String use) {
        return Wish.yes(use, Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE));
    }

    private ChangeSet reviewed(List<String> items, Wish... wishes) {
        UUID id = desk.select(alice.creatorId(), items, Language.EN).orElseThrow().id();
        desk.ask(alice.creatorId(), id, List.of(wishes));
        return settled(id);
    }

    private ChangeSet undone(UUID act) {
        return settled(desk.undo(alice.creatorId(), act, Language.EN).id());
    }

    private void apply(ChangeSet set) {
        desk.apply(alice.creatorId(), set.id(), set.round(), consents.witness(alice));
        assertThat(settled(set.id()).state()).isEqualTo(ChangeSet.State.APPLIED);
    }

    /** Once nothing more happens to it by itself. */
    private ChangeSet settled(UUID id) {
        Wait.until("the change set", () -> {
            job.hurry(id);
            return !QuarkusTransaction.requiringNew().call(() -> sets.isUnderWay(id));
        });
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(id));
    }

    /** How many lines there are of each kind: why refused, what was, what becomes. */
    private Map<String, Long> found(ChangeSet set) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = sets.getEntityManager().createNativeQuery("""
                    select coalesce(refused, 'null') || ' ' || was || ' ' || becomes, count(*) from change_line
                    where change_set_id = :set and round = :round group by refused, was, becomes""", Object[].class)
                    .setParameter("set", set.id()).setParameter("round", set.round()).getResultList();
            return rows.stream().map(Object[].class::cast)
                    .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        });
    }

    private List<Boolean> isOn(List<String> items, String use) {
        return items.stream().map(item -> consents.standing(item, use).isYes()).toList();
    }
}
