package dev.sayso.consent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class ConsentDeskTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ConsentDesk desk;

    @Inject
    ItemDesk items;

    @Inject
    Answers answers;

    @Test
    void yesOfTheOnlyOwnerIsOnAtOnce() {
        Person alice = given.creator();
        String item = consents.item(alice);
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.UNDECIDED);
        Answer answer = consents.allow(alice, item, "recut", Audience.of(Set.of("acct-1", "acct-2")));
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
        assertThat(requireNonNull(consents.standing(item, "recut").conditions()).audience().listed()).containsExactlyInAnyOrder(
                "acct-1",
                "acct-2");
        assertThat(consents.standing(item, "restyle").reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(answer.number()).isEqualTo(1);
    }

    @Test
    void whoWasSignedInIsKeptApartFromEveryAnswer() {
        Person alice = given.creator();
        List<Long> kept = new ArrayList<>(List.of(consents.allow(alice, consents.item(alice), "recut").id(),
                consents.rule(alice, Act.Kind.NEW_ITEMS, "recut").id()));
        desk.turnEverythingOff(alice.creatorId(), consents.witness(alice)).forEach(off -> kept.add(off.id()));
        assertThat(QuarkusTransaction.requiringNew().call(() -> answers.getEntityManager()
                .createQuery("select p.accountId from AnswerPerson p where p.answerId in ?1", UUID.class).setParameter(1, kept)
                .getResultList())).hasSameSizeAs(kept).containsOnly(alice.account());
    }

    @Test
    void refusingAYesWithdrawsIt() {
        Person alice = given.creator();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.refuse(alice, item, "recut");
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.WITHDRAWN);
        consents.clear(alice, item, "recut");
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
    }

    @Test
    void everyOwnerMustAgreeAndIsNamedUntilThen() {
        Person alice = given.creator();
        Person bob = given.creator();
        String item = consents.item(alice, bob);
        consents.allow(alice, item, "recut");
        assertThat(consents.standing(item, "recut").outstanding()).containsExactly(bob.channel());
        consents.allow(bob, item, "recut");
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void yesFromBeforeTheHoldersChangedHasToBeGivenAgain() {
        Person alice = given.creator();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(given.creator()));
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        consents.allow(alice, item, "recut");
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void everythingOffIsOneActAndLeavingItBringsNothingBack() {
        Person alice = given.creator();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        List<Answer> off = consents.turnEverythingOff(alice);
        assertThat(off).extracting(Answer::actId).containsOnly(off.get(0).actId());
        assertThat(off).extracting(Answer::use).contains("restyle", "recut", "soundtrack", "dub", "likeness", "train");
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
        refused(Refused.Why.USE_IS_OFF, () -> consents.allow(alice, item, "recut"));
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(consents.turnEverythingOff(alice)).extracting(Answer::use).containsExactly("recut");
        assertThat(consents.turnEverythingOff(alice)).isEmpty();
    }

    @Test
    void ruleForAllItemsReachesThemAndLaterOnes() {
        Person alice = given.creator();
        String before = consents.item(alice);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        String after = consents.item(alice);
        assertThat(consents.standing(before, "recut").isYes()).isTrue();
        assertThat(consents.standing(after, "recut").isYes()).isTrue();
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        assertThat(consents.standing(after, "recut").reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void ruleForNewItemsKeepsItsStartWhenItIsRenewed() {
        Person alice = given.creator();
        consents.rule(alice, Act.Kind.NEW_ITEMS, "recut");
        String item = consents.item(Instant.now().plus(Duration.ofDays(1)), List.of(alice), List.of());
        String old = consents.item(alice);
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
        assertThat(consents.standing(old, "recut").reason()).isEqualTo(Reason.UNDECIDED);
        Answer renewed = renew(alice, Act.Kind.NEW_ITEMS, "recut");
        assertThat(renewed.sinceId()).isNotNull();
        assertThat(consents.standing(item, "recut").isYes()).isTrue();
    }

    @Test
    void ruleCannotAllowWhatNeedsOwnChoices() {
        Person alice = given.creator();
        refused(Refused.Why.NEEDS_OWN_CHOICES, () -> consents.rule(alice, Act.Kind.ALL_ITEMS, "train"));
        consents.rule(alice, Act.Kind.OFF, "train");
    }

    @Test
    void sameFormTwiceActsOnce() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Wanted wanted = Wanted.no("recut", Act.Kind.REFUSE, consents.shown(alice, item, "recut"));
        Witness witness = consents.witness(alice);
        Answer first = desk.choose(alice.creatorId(), item, wanted, witness);
        Answer second = desk.choose(alice.creatorId(), item, wanted, witness);
        assertThat(second.id()).isEqualTo(first.id());
        refused(Refused.Why.UNCHANGED, () -> consents.refuse(alice, item, "recut"));
    }

    @Test
    void formThatNowSaysSomethingElseIsAnotherActIfItIsANo() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Witness witness = consents.witness(alice);
        Shown shown = consents.shown(alice, item, "recut");
        desk.choose(alice.creatorId(), item,
                Wanted.yes("recut", Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.VERIFIED), shown), witness);
        Wanted refuse = Wanted.no("recut", Act.Kind.REFUSE, shown);
        Wanted wider = Wanted.yes("recut", Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE), shown);
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> desk.choose(alice.creatorId(), item, wider, witness));
        Answer no = desk.choose(alice.creatorId(), item, refuse, witness);
        assertThat(no.actId()).isNotEqualTo(witness.actId());
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void formThatNowNamesAnotherItemIsAnotherAct() {
        Person alice = given.creator();
        String item = consents.item(alice);
        String other = consents.item(alice);
        Witness witness = consents.witness(alice);
        Shown shown = consents.shown(alice, other, "recut");
        desk.choose(alice.creatorId(), item, Wanted.no("recut", Act.Kind.REFUSE, consents.shown(alice, item, "recut")),
                witness);
        Answer second = desk.choose(alice.creatorId(), other, Wanted.no("recut", Act.Kind.REFUSE, shown), witness);
        Answer rule = desk.rule(alice.creatorId(), Wanted.no("recut", Act.Kind.OFF, consents.shownRule(alice, "recut")),
                witness);
        assertThat(Set.of(witness.actId(), second.actId(), rule.actId())).hasSize(3);
    }

    @Test
    void noSentAgainAfterAYesIsGivenOnceMore() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Wanted refuse = Wanted.no("recut", Act.Kind.REFUSE, consents.shown(alice, item, "recut"));
        Witness witness = consents.witness(alice);
        Answer first = desk.choose(alice.creatorId(), item, refuse, witness);
        consents.allow(alice, item, "recut");
        Answer again = desk.choose(alice.creatorId(), item, refuse, witness);
        assertThat(again.number()).isEqualTo(3);
        assertThat(again.actId()).isNotEqualTo(first.actId());
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
        assertThat(desk.choose(alice.creatorId(), item, refuse, witness).number()).isEqualTo(3);
    }

    @Test
    void yesSentAgainIsDoneOnlyWhileItHolds() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Wanted allow = Wanted.yes("recut", Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE),
                consents.shown(alice, item, "recut"));
        Witness witness = consents.witness(alice);
        Answer first = desk.choose(alice.creatorId(), item, allow, witness);
        assertThat(desk.choose(alice.creatorId(), item, allow, witness).number()).isEqualTo(first.number());
        consents.rule(alice, Act.Kind.OFF, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> desk.choose(alice.creatorId(), item, allow, witness));
        consents.rule(alice, Act.Kind.PER_ITEM, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> desk.choose(alice.creatorId(), item, allow, witness));
        assertThat(consents.standing(item, "recut").isYes()).isFalse();
    }

    @Test
    void staleFormGivesWhatOnlyTakesAwayAndNothingElse() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Shown shown = consents.shown(alice, item, "recut");
        Shown rule = consents.shownRule(alice, "recut");
        consents.refuse(alice, item, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> clear(alice, item, shown));
        consents.allow(alice, item, "recut");
        assertThat(clear(alice, item, shown).kind()).isEqualTo(Act.Kind.CLEAR);
        consents.rule(alice, Act.Kind.OFF, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> rule(alice, Act.Kind.PER_ITEM, rule));
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        consents.allow(alice, item, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> clear(alice, item, shown));
        assertThat(rule(alice, Act.Kind.PER_ITEM, rule).kind()).isEqualTo(Act.Kind.PER_ITEM);
        assertThat(rule(alice, Act.Kind.OFF, rule).kind()).isEqualTo(Act.Kind.OFF);
    }

    @Test
    void everythingOffSentAgainTurnsOffWhatIsOnSince() {
        Person alice = given.creator();
        Witness witness = consents.witness(alice);
        int all = desk.turnEverythingOff(alice.creatorId(), witness).size();
        assertThat(desk.turnEverythingOff(alice.creatorId(), witness)).hasSize(1).extracting(Answer::number).containsOnly(all);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        assertThat(desk.turnEverythingOff(alice.creatorId(), witness)).extracting(Answer::use).containsExactly("recut");
        assertThat(consents.shownRule(alice, "recut").lastAnswer()).isEqualTo(all + 2);
    }

    @Test
    void secondTabIsToldAndChangesNothing() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Shown shown = consents.shown(alice, item, "recut");
        consents.refuse(alice, item, "recut");
        refused(Refused.Why.ANSWERED_MEANWHILE, () -> choose(alice, item, shown));
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void yesToAnItemThatChangedMeanwhileIsNotTakenButANoIs() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Shown shown = consents.shown(alice, item, "recut");
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of(given.creator()));
        refused(Refused.Why.ITEM_CHANGED, () -> choose(alice, item, shown));
        desk.choose(alice.creatorId(), item, Wanted.no("recut", Act.Kind.REFUSE, shown), consents.witness(alice));
    }

    @Test
    void yesToOtherWordsThanThePresentOnesIsNotTaken() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Shown now = consents.shown(alice, item, "recut");
        Shown other = new Shown(now.itemVersion(), now.lastAnswer(), Screen.hash("other words"));
        refused(Refused.Why.TERMS_CHANGED, () -> choose(alice, item, other));
    }

    @Test
    void endHasToBeOneThatIsOffered() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Wanted tooLong = Wanted.yes("recut", Act.Kind.ALLOW,
                new Grant(1, consents.inAYear().plus(Duration.ofDays(800)), true, Audience.EVERYONE),
                consents.shown(alice, item, "recut"));
        refused(Refused.Why.END_NOT_OFFERED,
                () -> desk.choose(alice.creatorId(), item, tooLong, consents.witness(alice)));
    }

    @Test
    void foreignAndMissingItemsAndUsesAreNotFound() {
        Person alice = given.creator();
        String foreign = consents.item(given.creator());
        String own = consents.item(alice);
        Shown shown = consents.shown(alice, own, "recut");
        for (String item : List.of(foreign, "missing-" + UUID.randomUUID())) {
            assertThatThrownBy(() -> choose(alice, item, shown)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> desk.choose(alice.creatorId(), own, Wanted.no("none", Act.Kind.REFUSE, shown),
                consents.witness(alice))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void answerKeepsTheExactWords() {
        Person alice = given.creator();
        String item = consents.item(alice);
        Answer answer = consents.allow(alice, item, "recut");
        String text = QuarkusTransaction.requiringNew().call(() -> answers.text(answer.textHash()).orElseThrow());
        assertThat(text).startsWith("Recut\n").contains("Terms 1\n");
        assertThat(Screen.hash(text)).isEqualTo(answer.textHash());
        assertThat(answer.language()).isEqualTo(Language.EN.tag());
    }

    @Test
    void answersOfOneCreatorAreNumberedWithoutAGapWhoeverComesFirst() throws Exception {
        Person alice = given.creator();
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            mine.add(consents.item(alice));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Answer>> acts = mine.stream()
                    .<Callable<Answer>> map(item -> () -> consents.refuse(alice, item, "dub"))
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<Answer> done : threads.invokeAll(acts)) {
                numbers.add(done.get().number());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void closedAccountAnswersNoMoreAndAllowsNothing() {
        Person alice = given.creator();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        desk.close(alice.creatorId());
        desk.close(alice.creatorId());
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.ACCOUNT_OFF);
        refused(Refused.Why.ACCOUNT_CLOSED, () -> consents.refuse(alice, item, "dub"));
        refused(Refused.Why.ACCOUNT_CLOSED, () -> consents.turnEverythingOff(alice));
    }

    @Test
    void endThatIsLetIsLetOnce() {
        Person alice = given.creator();
        Answer yes = consents.allow(alice, consents.item(alice), "recut");
        desk.letEnd(alice.creatorId(), yes.number());
        desk.letEnd(alice.creatorId(), yes.number());
        assertThatThrownBy(() -> desk.letEnd(alice.creatorId(), 99)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void removedItemPermitsNothingAndComesBackWithoutItsYes() {
        Person alice = given.creator();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        items.remove(item);
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.NOT_AVAILABLE);
        consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of());
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.HOLDERS_CHANGED);
    }

    private Answer choose(Person person, String item, Shown shown) {
        return desk.choose(person.creatorId(), item,
                Wanted.yes("recut", Act.Kind.ALLOW, new Grant(1, consents.inAYear(), true, Audience.EVERYONE), shown),
                consents.witness(person));
    }

    private Answer renew(Person person, Act.Kind kind, String use) {
        Wanted wanted = Wanted.yes(use, kind,
                new Grant(1, consents.inAYear().plus(Duration.ofDays(31)), true, Audience.EVERYONE),
                consents.shownRule(person, use));
        return desk.rule(person.creatorId(), wanted, consents.witness(person));
    }

    private Answer clear(Person person, String item, Shown shown) {
        return desk.choose(person.creatorId(), item, Wanted.no("recut", Act.Kind.CLEAR, shown), consents.witness(person));
    }

    private Answer rule(Person person, Act.Kind kind, Shown shown) {
        return desk.rule(person.creatorId(), Wanted.no("recut", kind, shown), consents.witness(person));
    }

    private static void refused(Refused.Why why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
