package dev.sayso.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.ManyChoices;
import dev.sayso.consent.Noes;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.Language;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A creator's no while work is in the midst of its transaction: the no is in effect, and what it speaks against is given up.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ChangeStoppedDatabaseTest {

    private static final String USE = "recut";

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    ChangeDesk desk;
    @Inject
    Midway midway;
    @Inject
    ChangeApplication application;
    @Inject
    ChangeSets sets;
    @Inject
    ChangeJob job;
    @Inject
    ManyChoices choices;
    @Inject
    ConsentDesk consentDesk;
    @Inject
    ItemDesk itemDesk;
    @Inject
    Answers answers;
    @Inject
    Stops stops;
    @Inject
    Noes noes;
    @Inject
    InEffect effect;

    Person alice;
    Person bob;
    List<String> items;

    @BeforeEach
    void someItems() {
        alice = given.creator();
        bob = given.creator();
        items = List.of(consents.item(alice), consents.item(alice), consents.item(alice));
    }

    /** What a creator says while their own set is being applied. */
    enum Said {
        EVERYTHING_OFF,
        RULE_OFF,
        ONE_OF_ITS_ITEMS
    }

    @ParameterizedTest
    @EnumSource
    void theirOwnSetUnderWayGivesNothingAndIsReviewedAgain(Said said) {
        ChangeSet set = reviewed();
        assertThatThrownBy(() -> applying(set, () -> assertThat(meanwhile(said)).isEqualTo(InEffect.Effect.OBEYED)))
                .isInstanceOf(ChangeStopped.class);
        assertThat(state(set)).isEqualTo(ChangeSet.State.REVIEWED);
        assertThat(answers.count("actId", set.id())).isZero();
        settle();
        apply(set);
        ChangeSet again = settled(set.id());
        assertThat(again.state()).isEqualTo(ChangeSet.State.REVIEWED);
        assertThat(again.round()).isEqualTo(set.round() + 1);
        assertThat(answers.count("actId", set.id())).isZero();
        assertThat(isOn(items.get(0))).isFalse();
    }

    @Test
    void aSetThatIsAppliedByTheJobIsReviewedAgain() {
        ChangeSet set = reviewed();
        apply(set);
        noes.turnEverythingOff(alice.creatorId(), consents.witness(alice));
        ChangeSet now = settled(set.id());
        assertThat(now.state()).isIn(ChangeSet.State.REVIEWED, ChangeSet.State.APPLIED);
        settle();
        items.forEach(item -> assertThat(consents.standing(item, USE).reason()).isEqualTo(Reason.ACCOUNT_OFF));
    }

    /** The stop was there when the job began with it, and nobody has answered it yet. */
    @Test
    void aSetThatWasStoppedBeforeItsTurnIsReviewedAgain() {
        ChangeSet set = reviewed();
        QuarkusTransaction.requiringNew().run(() -> {
            choices.given(alice.creatorId());
            elsewhere(() -> noes.turnEverythingOff(alice.creatorId(), consents.witness(alice)));
        });
        apply(set);
        assertThat(settled(set.id()).round()).isEqualTo(set.round() + 1);
        assertThat(answers.count("actId", set.id())).isZero();
    }

    @Test
    void whatTheSetIsNotAboutDoesNotStopIt() {
        ChangeSet set = reviewed();
        String other = consents.item(alice);
        consents.allow(alice, other, "dub");
        ChangeSet anew = settled(reconsidered(set));
        applying(anew, () -> {
            assertThat(elsewhere(() -> effect.await(refuse(alice, other, "dub")))).isEqualTo(InEffect.Effect.OBEYED);
            elsewhere(() -> noes.block(alice.creatorId(), "acct-1", consents.witness(alice)));
        });
        assertThat(state(set)).isEqualTo(ChangeSet.State.APPLIED);
        settle();
        assertThat(isOn(items.get(0))).isTrue();
        assertThat(consents.standing(other, "dub").isYes()).isFalse();
    }

    /** It would be a loss to give up noes for a no. */
    @Test
    void aSetOfNoesGoesOn() {
        items.forEach(item -> consents.allow(alice, item, USE));
        UUID id = desk.select(alice.creatorId(), items, Language.EN).orElseThrow().id();
        desk.ask(alice.creatorId(), id, List.of(Wish.no(USE, Act.Kind.REFUSE)));
        ChangeSet set = settled(id);
        applying(set, () -> assertThat(meanwhile(Said.ONE_OF_ITS_ITEMS)).isEqualTo(InEffect.Effect.OBEYED));
        assertThat(state(set)).isEqualTo(ChangeSet.State.APPLIED);
        settle();
        items.forEach(item -> assertThat(isOn(item)).isFalse());
    }

    @Test
    void anotherHoldersNoDeniesAndDoesNotStopIt() {
        String shared = consents.item(alice, bob);
        consents.allow(bob, shared, USE);
        items = List.of(shared, items.get(0));
        ChangeSet set = reviewed();
        applying(set, () -> {
            elsewhere(() -> refuse(bob, shared, USE));
            assertThat(elsewhere(() -> isOn(shared))).isFalse();
        });
        assertThat(state(set)).isEqualTo(ChangeSet.State.APPLIED);
        assertThat(isOn(shared)).isFalse();
        assertThat(isOn(items.get(1))).isTrue();
    }

    /** After the last look: the no is in effect by itself and then by its later number. */
    @Test
    void aNoThatSlipsInAfterTheLastLookWins() {
        ChangeSet set = reviewed();
        QuarkusTransaction.requiringNew().run(() -> {
            apply(set);
            application.apply(sets.findById(set.id()));
            assertThat(meanwhile(Said.EVERYTHING_OFF)).isEqualTo(InEffect.Effect.OBEYED);
        });
        assertThat(state(set)).isEqualTo(ChangeSet.State.APPLIED);
        items.forEach(item -> assertThat(isOn(item)).isFalse());
        settle();
        items.forEach(item -> assertThat(isOn(item)).isFalse());
        List<Answer> all = QuarkusTransaction.requiringNew()
                .call(() -> answers.list("creatorId = ?1 order by number", alice.creatorId()));
        assertThat(all).extracting(Answer::kind).startsWith(Act.Kind.ALLOW).endsWith(Act.Kind.OFF);
        assertThat(all.get(all.size() - 1).number()).isEqualTo(all.size());
    }

    /** What was refused before and is being allowed: to refuse it once more changes nothing, and yet it stops the set. */
    @Test
    void theSameNoOnceMoreStopsASetThatWouldTakeItBack() {
        items.forEach(item -> consents.refuse(alice, item, USE));
        ChangeSet set = reviewed();
        assertThatThrownBy(() -> applying(set, () -> elsewhere(() -> {
            assertThatThrownBy(() -> refuse(alice, items.get(0), USE)).hasMessage("answer-unchanged");
            return "";
        }))).isInstanceOf(ChangeStopped.class);
        desk.reconsider(set.id());
        settle();
        assertThat(answers.count("actId", set.id())).isZero();
        assertThat(isOn(items.get(0))).isFalse();
    }

    @Test
    void theSameNoOnceMoreAfterTheConfirmationHasItReviewedAgain() {
        items.forEach(item -> consents.refuse(alice, item, USE));
        ChangeSet set = reviewed();
        QuarkusTransaction.requiringNew().run(() -> {
            apply(set);
            elsewhere(() -> {
                assertThatThrownBy(() -> refuse(alice, items.get(0), USE)).hasMessage("answer-unchanged");
                return "";
            });
            application.apply(sets.findById(set.id()));
        });
        assertThat(settled(set.id()).round()).isEqualTo(set.round() + 1);
        assertThat(answers.count("actId", set.id())).isZero();
    }

    @Test
    void anImportOfTheirItemsHoldsNobodyUp() {
        items.forEach(item -> consents.allow(alice, item, USE));
        String added = given.unique("item");
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> rows = new ArrayList<>(items);
            rows.add(added);
            rows.forEach(item -> itemDesk.put(new ItemRow(item, "Another title", ItemKind.AUDIO, "https://example.com/", null,
                    GivenConsent.PUBLISHED, false, true, null,
                    List.of(new HolderEntry(alice.channel(), alice.name(), HolderRole.OWNER, null)))));
            assertThat(elsewhere(() -> effect.await(refuse(alice, items.get(0), USE))).isObeyed()).isTrue();
            assertThat(meanwhile(Said.EVERYTHING_OFF).isObeyed()).isTrue();
            items.forEach(item -> assertThat(elsewhere(() -> isOn(item))).isFalse());
        });
        settle();
        assertThat(isOn(added)).isFalse();
        items.forEach(item -> assertThat(isOn(item)).isFalse());
    }

    @Test
    void aRegistrationOfADerivativeHoldsNobodyUp() {
        items.forEach(item -> consents.allow(alice, item, USE));
        QuarkusTransaction.requiringNew().run(() -> {
            answers.hold(Set.of(alice.creatorId(), bob.creatorId()));
            assertThat(meanwhile(Said.EVERYTHING_OFF)).isEqualTo(InEffect.Effect.OBEYED);
            assertThat(isOn(items.get(0))).as("as the registration itself sees it").isFalse();
        });
        settle();
        assertThat(isOn(items.get(0))).isFalse();
    }

    @Test
    void anotherHoldersAnswerHoldsNobodyUp() {
        String shared = consents.item(alice, bob);
        consents.allow(alice, shared, USE);
        QuarkusTransaction.requiringNew().run(() -> {
            consentDesk.choose(bob.creatorId(), shared, Wanted.yes(USE, Act.Kind.ALLOW,
                    new Grant(1, consents.inAYear(), true, Audience.EVERYONE), consents.shown(bob, shared, USE)),
                    consents.witness(bob));
            assertThat(elsewhere(() -> effect.await(refuse(alice, shared, USE))).isObeyed()).isTrue();
        });
        assertThat(isOn(shared)).isFalse();
    }

    private Noes.Taken refuse(Person person, String item, String use) {
        return noes.choose(person.creatorId(), item, Wanted.no(use, Act.Kind.REFUSE, consents.shown(person, item, use)),
                consents.witness(person));
    }

    private InEffect.Effect meanwhile(Said said) {
        return elsewhere(() -> effect.await(switch (said) {
            case EVERYTHING_OFF -> noes.turnEverythingOff(alice.creatorId(), consents.witness(alice));
            case RULE_OFF -> noes.rule(alice.creatorId(), Wanted.no(USE, Act.Kind.OFF, consents.shownRule(alice, USE)),
                    consents.witness(alice));
            case ONE_OF_ITS_ITEMS -> refuse(alice, items.get(1), USE);
        }));
    }

    /** Somebody else does it, in transactions of their own, and it is done when this returns. */
    private static <T> T elsewhere(Supplier<T> act) {
        return CompletableFuture.supplyAsync(() -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                return act.get();
            } finally {
                request.terminate();
            }
        }).orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Applies a set, in the midst of which something happens. */
    private void applying(ChangeSet set, Runnable meanwhile) {
        midway.of(set.creatorId(), meanwhile);
        QuarkusTransaction.requiringNew().run(() -> {
            apply(set);
            application.apply(sets.findById(set.id()));
        });
    }

    private void apply(ChangeSet set) {
        desk.apply(set.creatorId(), set.id(), set.round(), consents.witness(alice));
    }

    private ChangeSet reviewed() {
        UUID id = desk.select(alice.creatorId(), items, Language.EN).orElseThrow().id();
        ask(id);
        return settled(id);
    }

    private UUID reconsidered(ChangeSet set) {
        ask(set.id());
        return set.id();
    }

    private void ask(UUID id) {
        desk.ask(alice.creatorId(), id,
                List.of(Wish.yes(USE, Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE))));
    }

    /** Once nothing more happens to it by itself. */
    private ChangeSet settled(UUID id) {
        Wait.until("the change set", () -> {
            job.hurry(id);
            return !QuarkusTransaction.requiringNew().call(() -> sets.isUnderWay(id));
        });
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(id));
    }

    /** Once every no has its answer. */
    private void settle() {
        Wait.until("the answers", () -> QuarkusTransaction.requiringNew()
                .call(() -> stops.unanswered(List.of(alice.creatorId(), bob.creatorId()))).isEmpty());
    }

    private ChangeSet.State state(ChangeSet set) {
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(set.id())).state();
    }

    private boolean isOn(String item) {
        return consents.standing(item, USE).isYes();
    }
}
