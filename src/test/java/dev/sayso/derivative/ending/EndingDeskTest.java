package dev.sayso.derivative.ending;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.staff.Invalid;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.Draft;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.feed.Fact;
import dev.sayso.gate.GivenGate;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of derivatives when people take their yes back, whichever way they do it. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class EndingDeskTest {

    @Inject
    Given given;
    @Inject
    GivenConsent consent;
    @Inject
    GivenDerivatives derivatives;
    @Inject
    GivenGate gate;
    @Inject
    ConsentDesk desk;
    @Inject
    InterventionDesk staff;
    @Inject
    EndingDesk endingDesk;
    @Inject
    Endings endings;
    @Inject
    RevenueTermsReader terms;
    @Inject
    EntityManager entities;
    @Inject
    AppClock clock;

    private Person owner;
    private Person remixer;

    @BeforeEach
    void people() {
        owner = given.creator();
        remixer = given.creator();
    }

    @Test
    void windsDownWithinTheDaysOfItsTermsAndIsThenGone() {
        String item = derivatives.original(owner, "recut");
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        Instant before = clock.instant();
        consent.refuse(owner, item, "recut");
        Ending ending = only(remix);
        assertThat(ending.policy()).isEqualTo(Withdrawal.WIND_DOWN);
        assertThat(ending.cause()).isEqualTo(EndingCause.WITHDRAWAL);
        assertThat(ending.dueAt()).isBetween(before.plus(Duration.ofDays(30)), clock.instant().plus(Duration.ofDays(30)));
        assertThat(told(remix)).containsExactly("DERIVATIVE_TAKE_DOWN winds.down " + ending.dueAt());
        assertThat(earnsUntil(remix)).isEqualTo(ending.dueAt());
        assertThat(isAvailable(remix)).isTrue();
        clock.at(ending.dueAt().minusMillis(1), endingDesk::removeOverdue);
        assertThat(isAvailable(remix)).isTrue();
        Wait.until("the place, which the job may hold", () -> {
            clock.at(ending.dueAt(), endingDesk::removeOverdue);
            return !isAvailable(remix);
        });
    }

    @Test
    void isHiddenAtOnceWhereTheTermsSaySoAndComesBackWithTheYes() {
        Person face = given.creator();
        String item = consent.item(GivenConsent.PUBLISHED, List.of(owner), List.of(face));
        derivatives.allow(item, List.of(owner, face), "likeness");
        String remix = derivatives.licensed(remixer, From.only(item, "likeness"));
        consent.refuse(face, item, "likeness");
        Ending ending = only(remix);
        assertThat(ending.policy()).isEqualTo(Withdrawal.TAKE_DOWN);
        assertThat(Duration.between(ending.beganAt(), ending.dueAt())).isEqualTo(Duration.ofDays(14));
        assertThat(isAvailable(remix)).isFalse();
        assertThat(consent.standing(remix, "likeness").reason()).isEqualTo(Reason.NOT_AVAILABLE);
        consent.allow(face, item, "likeness");
        settled();
        assertThat(open(remix)).isEmpty();
        assertThat(isAvailable(remix)).isTrue();
        assertThat(told(remix)).containsExactly("DERIVATIVE_TAKE_DOWN hidden.at_once " + ending.dueAt(),
                "DERIVATIVE_RESTORED consent.restored null");
    }

    @Test
    void staysAndPaysWhereTheTermsSaySo() {
        String item = derivatives.original(owner, "soundtrack");
        String remix = derivatives.licensed(remixer, From.only(item, "soundtrack"));
        consent.refuse(owner, item, "soundtrack");
        settled();
        assertThat(open(remix)).isEmpty();
        assertThat(told(remix)).isEmpty();
    }

    @Test
    void allGenerationsShareItsEnd() {
        String item = derivatives.original(owner, "recut");
        String child = derivatives.licensedAndOpen(remixer, List.of("soundtrack"), From.only(item, "recut"));
        derivatives.allow(item, List.of(owner), "soundtrack");
        String grandchild = derivatives.licensed(given.creator(), From.only(child, "soundtrack"));
        consent.refuse(owner, item, "recut");
        Ending ending = only(child);
        assertThat(only(grandchild).sentence()).isEqualTo(ending.sentence());
        assertThat(only(grandchild).throughId()).isEqualTo(consent.id(child));
    }

    @Test
    void whatIsMadeFromSomethingThatEndsSharesItsEnd() {
        String item = derivatives.original(owner, "recut");
        String child = derivatives.licensedAndOpen(remixer, List.of("soundtrack"), From.only(item, "recut"));
        derivatives.allow(item, List.of(owner), "soundtrack");
        consent.refuse(owner, item, "recut");
        settled();
        String grandchild = derivatives.licensed(given.creator(), From.only(child, "soundtrack"));
        assertThat(only(grandchild).sentence()).isEqualTo(only(child).sentence());
    }

    @Test
    void theNoOfAnAncestorsHolderReachesWhatWasMadeFromItsDerivative() {
        String item = derivatives.original(owner, "recut");
        String child = derivatives.licensedAndOpen(remixer, List.of("recut"), From.only(item, "recut"));
        String grandchild = derivatives.licensed(given.creator(), From.only(child, "recut"));
        consent.refuse(owner, item, "recut");
        settled();
        assertThat(open(child)).hasSize(1);
        assertThat(open(grandchild)).extracting(Ending::throughId).containsExactlyInAnyOrder(consent.id(child),
                consent.id(grandchild));
    }

    @Test
    void onlyTheUseThatWasTakenBackEndsWhatWasMadeWithIt() {
        String item = derivatives.original(owner, "recut", "restyle");
        String recut = derivatives.licensed(remixer, From.only(item, "recut"));
        String restyle = derivatives.licensed(remixer, From.only(item, "restyle"));
        consent.refuse(owner, item, "recut");
        only(recut);
        assertThat(open(restyle)).isEmpty();
    }

    @Test
    void toNarrowAYesEndsWhatItAllowsNoLonger() {
        String item = derivatives.original(owner, "recut");
        String commercial = derivatives.licensed(remixer, From.only(item, "recut"));
        String other = derivatives.licensed(given.creator(), From.only(item, "recut"));
        Grant narrow = new Grant(1, consent.inAYear(), true, Audience.of(Set.of(remixer.channel())));
        desk.choose(owner.creatorId(), item,
                Wanted.yes("recut", Act.Kind.ALLOW, narrow, consent.shown(owner, item, "recut")), consent.witness(owner));
        only(other);
        assertThat(open(commercial)).isEmpty();
    }

    @Test
    void toTurnEverythingOffEndsEverything() {
        String one = derivatives.original(owner, "recut");
        String two = derivatives.original(owner, "restyle");
        String ofOne = derivatives.licensed(remixer, From.only(one, "recut"));
        String ofTwo = derivatives.licensed(remixer, From.only(two, "restyle"));
        consent.turnEverythingOff(owner);
        only(ofOne);
        only(ofTwo);
    }

    @Test
    void toCloseTheAccountEndsEverything() {
        String remix = derivatives.licensed(remixer, From.only(derivatives.original(owner, "recut"), "recut"));
        desk.close(owner.creatorId());
        only(remix);
    }

    @Test
    void aSecondNoChangesNothing() {
        Person other = given.creator();
        String item = derivatives.original(List.of(owner, other), "recut");
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        consent.refuse(owner, item, "recut");
        Ending first = only(remix);
        consent.refuse(other, item, "recut");
        assertThat(only(remix).id()).isEqualTo(first.id());
        consent.allow(owner, item, "recut");
        assertThat(only(remix).id()).isEqualTo(first.id());
        consent.allow(other, item, "recut");
        settled();
        assertThat(open(remix)).isEmpty();
    }

    @Test
    void aYesThatComesTooLateSavesNothing() {
        String item = derivatives.original(owner, "recut");
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        consent.refuse(owner, item, "recut");
        Ending ending = only(remix);
        clock.at(ending.dueAt(), () -> consent.allow(owner, item, "recut"));
        assertThat(only(remix).id()).isEqualTo(ending.id());
    }

    @Test
    void whatPlatformAndStaffDoLeavesAloneWhatExists() {
        String item = derivatives.original(owner, "recut");
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        UUID mona = given.person(Role.MODERATOR).account();
        staff.block(consent.id(item), "Why", mona);
        consent.putOwnedBy(item, owner.channel(), given.creator().channel());
        settled();
        assertThat(open(remix)).isEmpty();
    }

    @Test
    void aNoWhileStaffBlocksTheItemCounts() {
        String item = derivatives.original(owner, "recut");
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        staff.block(consent.id(item), "Why", given.person(Role.MODERATOR).account());
        consent.refuse(owner, item, "recut");
        only(remix);
    }

    @Test
    void aNoAfterTheYesHadEndedLeavesAloneWhatExists() {
        Instant end = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2).atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        String item = consent.item(owner);
        consent.allowUntil(owner, item, "recut", end);
        String remix = derivatives.licensed(remixer, From.only(item, "recut"));
        clock.at(end, () -> consent.refuse(owner, item, "recut"));
        settled();
        assertThat(open(remix)).isEmpty();
    }

    @Test
    void anInvalidYesHidesItSinceTheDayOfTheRulingUntilThatIsLifted() {
        String item = derivatives.original(owner, "soundtrack");
        String remix = derivatives.licensed(remixer, From.only(item, "soundtrack"));
        UUID mona = given.person(Role.MODERATOR).account();
        Instant day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(3).atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        UUID ruling = staff.invalidate(new Invalid(owner.creatorId(), consent.id(item), "soundtrack",
                day.atOffset(ZoneOffset.UTC).toLocalDate()), "Why", mona).id();
        Ending ending = only(remix);
        assertThat(ending.cause()).isEqualTo(EndingCause.INVALIDATION);
        assertThat(ending.beganAt()).isEqualTo(day);
        assertThat(earnsUntil(remix)).isEqualTo(day);
        assertThat(isAvailable(remix)).isFalse();
        staff.lift(ruling, "Why", mona);
        settled();
        assertThat(open(remix)).isEmpty();
        assertThat(isAvailable(remix)).isTrue();
    }

    @Test
    void whatWasWithdrawnBeforeItWasRegisteredEndsAtOnce() {
        String item = derivatives.original(owner, "recut");
        Draft draft = derivatives.draft(remixer, From.only(item, "recut"));
        consent.refuse(owner, item, "recut");
        assertThat(derivatives.send(draft).<String> path("licence")).isEqualTo("licensed_then_withdrawn");
        assertThat(only(draft.id()).policy()).isEqualTo(Withdrawal.WIND_DOWN);
    }

    @Test
    void whatWasNeverAllowedHasNothingToEnd() {
        String item = derivatives.original(owner, "recut");
        String remix = derivatives.unlicensed(remixer, From.only(item, "recut"));
        consent.refuse(owner, item, "recut");
        settled();
        assertThat(open(remix)).isEmpty();
    }

    private Ending only(String derivative) {
        settled();
        List<Ending> open = open(derivative);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private List<Ending> open(String derivative) {
        long id = consent.id(derivative);
        return QuarkusTransaction.requiringNew().call(() -> endings.openOf(List.of(id)));
    }

    private boolean isAvailable(String derivative) {
        return consent.standing(derivative, "recut").reasons().stream().noneMatch(Reason.NOT_AVAILABLE::equals);
    }

    /** The first moment whose revenue is nobody's for now. */
    private @Nullable Instant earnsUntil(String derivative) {
        long id = consent.id(derivative);
        return QuarkusTransaction.requiringNew().call(() -> requireNonNull(terms.read(List.of(id)).get(id)).until());
    }

    /** The events about a derivative, by type, cause and deadline. */
    private List<String> told(String derivative) {
        return QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("from Fact where subject = ?1 and type not in (STANDING_CHANGED, ITEM_REGISTERED) order by id",
                        Fact.class)
                .setParameter(1, derivative).getResultList().stream()
                .map(fact -> fact.type() + " " + fact.cause() + " " + fact.deadline().orElse(null)).toList());
    }

    /** Waits until everything that was recorded is carried out. */
    private void settled() {
        gate.settled();
        long head = number("select max(number) from fact_number");
        Wait.until("what was recorded to be carried out", () -> number("select number from ending_progress") >= head);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
