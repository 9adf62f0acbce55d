package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.OFF;
import static dev.sayso.consent.standing.Act.Kind.PER_ITEM;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AdmissionTest {

    private static final RuleFacts NO_RULE = new RuleFacts(null, 0, false);
    private static final Proposal YES = Proposal.yes(ALLOW, Scene.FREE);

    @Test
    void aYesNeedsTheUseNotToBeOff() {
        assertThat(choice(owned(), YES)).isEqualTo(Admission.ADMITTED);
        assertThat(choice(owned().says("ana", OFF), YES)).isEqualTo(Admission.USE_IS_OFF);
        assertThat(choice(owned().says("ana", OFF).says("ana", PER_ITEM), YES)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void aNoIsRefusedOnlyWhereItChangesNothing() {
        Scene scene = owned();
        scene.then(new Fact.Retired(scene.next(), 1, scene.next().at(), scene.next().at())).says("ana", OFF);
        assertThat(choice(scene, Proposal.no(REFUSE))).isEqualTo(Admission.ADMITTED);
        assertThat(choice(scene.says("ana", REFUSE), Proposal.no(REFUSE))).isEqualTo(Admission.CHOICE_UNCHANGED);
        assertThat(choice(scene, Proposal.no(CLEAR))).isEqualTo(Admission.ADMITTED);
        assertThat(choice(owned(), Proposal.no(CLEAR))).isEqualTo(Admission.CHOICE_UNCHANGED);
    }

    @Test
    void theSameYesAgainIsUnchangedOnlyWhileItCounts() {
        Scene scene = owned().says("ana", ALLOW);
        assertThat(choice(scene, YES)).isEqualTo(Admission.CHOICE_UNCHANGED);
        assertThat(choice(scene, Proposal.yes(ALLOW, Scene.listed("r1")))).isEqualTo(Admission.ADMITTED);
        scene.then(new Fact.Available(scene.next(), "v", false)).then(new Fact.Available(scene.next(), "v", true));
        assertThat(choice(scene, YES)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void aYesIsGivenUnderTheTermsOnOffer() {
        Scene scene = owned();
        scene.then(new Fact.Terms(scene.next(), 2, true, new Withdrawal(Withdrawal.Policy.TAKE_DOWN, 0)));
        assertThat(choice(scene, YES)).isEqualTo(Admission.TERMS_NOT_CURRENT);
        assertThat(choice(scene, Proposal.yes(ALLOW, new Grant(2, Scene.END, true, Audience.EVERYONE))))
                .isEqualTo(Admission.ADMITTED);
        Proposal undo = new Proposal(ALLOW, 1, Scene.END, true, Audience.EVERYONE, true);
        assertThat(choice(scene, undo)).isEqualTo(Admission.ADMITTED);
        scene.then(new Fact.Retired(scene.next(), 1, scene.next().at(), null));
        assertThat(choice(scene, undo)).isEqualTo(Admission.TERMS_NOT_CURRENT);
        scene.then(new Fact.Retired(scene.next(), 2, scene.next().at(), null));
        assertThat(choice(scene, Proposal.yes(ALLOW, new Grant(2, Scene.END, true, Audience.EVERYONE))))
                .isEqualTo(Admission.TERMS_NOT_CURRENT);
    }

    @Test
    void aYesNeedsAnEndThatIsOffered() {
        assertThat(ending(null)).isEqualTo(Admission.END_MISSING);
        assertThat(ending(Scene.START)).isEqualTo(Admission.END_NOT_OFFERED);
        assertThat(ending(Scene.END.plusMillis(1))).isEqualTo(Admission.END_NOT_OFFERED);
        assertThat(ending(Instant.parse("2028-01-03T00:00:00Z"))).isEqualTo(Admission.END_NOT_OFFERED);
        assertThat(ending(Instant.parse("2028-01-02T00:00:00Z"))).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void rulesThatAllowAreForUsesTheyMayReach() {
        UseFacts recut = owned().situation().use();
        UseFacts train = Scene.of(World.Shape.TRAIN).situation().use();
        Proposal all = Proposal.yes(ALL_ITEMS, Scene.FREE);
        assertThat(Admission.ofRule(all, NO_RULE, recut, Scene.START)).isEqualTo(Admission.ADMITTED);
        assertThat(Admission.ofRule(all, NO_RULE, train, Scene.START)).isEqualTo(Admission.NEEDS_OWN_CHOICES);
        assertThat(Admission.ofRule(Proposal.no(OFF), NO_RULE, train, Scene.START)).isEqualTo(Admission.ADMITTED);
        assertThat(Admission.ofRule(Proposal.no(PER_ITEM), NO_RULE, train, Scene.START))
                .isEqualTo(Admission.CHOICE_UNCHANGED);
    }

    @Test
    void theSameRuleAgainIsUnchangedOnlyWhileItCountsEverywhere() {
        UseFacts recut = owned().situation().use();
        Proposal all = Proposal.yes(ALL_ITEMS, Scene.FREE);
        Act rule = Act.yes(ALL_ITEMS, new Mark(4, Scene.START), Scene.FREE);
        assertThat(Admission.ofRule(all, new RuleFacts(rule, 0, false), recut, Scene.START))
                .isEqualTo(Admission.CHOICE_UNCHANGED);
        assertThat(Admission.ofRule(all, new RuleFacts(rule, 3, false), recut, Scene.START))
                .isEqualTo(Admission.CHOICE_UNCHANGED);
        assertThat(Admission.ofRule(all, new RuleFacts(rule, 5, false), recut, Scene.START)).isEqualTo(Admission.ADMITTED);
        assertThat(Admission.ofRule(all, new RuleFacts(rule, 0, false), recut, Scene.END))
                .isEqualTo(Admission.END_NOT_OFFERED);
        UseFacts ended = new UseFacts(true, false, true, false, false, List.of(new TermsFacts(1, true,
                new Withdrawal(Withdrawal.Policy.KEEP_AND_PAY, 0), Scene.START, Scene.START)));
        assertThat(Admission.ofRule(all, new RuleFacts(rule, 0, false), ended, Scene.START))
                .isEqualTo(Admission.TERMS_NOT_CURRENT);
        Act off = Act.no(OFF, new Mark(4, Scene.START));
        assertThat(Admission.ofRule(Proposal.no(OFF), new RuleFacts(off, 9, false), recut, Scene.START))
                .isEqualTo(Admission.CHOICE_UNCHANGED);
    }

    @Test
    void whatARulingVoidedOrOffTookBackMayBeSaidAgain() {
        assertThat(choice(owned().says("ana", ALLOW).invalidates("ana"), YES)).isEqualTo(Admission.ADMITTED);
        assertThat(choice(owned().says("ana", ALLOW).says("ana", OFF).says("ana", PER_ITEM), YES))
                .isEqualTo(Admission.ADMITTED);
    }

    @Test
    void aClosedAccountSaysNothing() {
        assertThat(choice(owned().closes("ana"), YES)).isEqualTo(Admission.ACCOUNT_CLOSED);
        RuleFacts closed = new RuleFacts(null, 0, true);
        assertThat(Admission.ofRule(Proposal.no(OFF), closed, owned().situation().use(), Scene.START))
                .isEqualTo(Admission.ACCOUNT_CLOSED);
    }

    private static Admission choice(Scene scene, Proposal proposal) {
        return Admission.ofChoice(proposal, scene.voice("ana"), scene.world().now());
    }

    private static Admission ending(Instant end) {
        return Admission.ofChoice(new Proposal(ALLOW, 1, end, true, Audience.EVERYONE, false), owned().voice("ana"),
                Instant.parse("2026-01-02T10:00:00Z"));
    }
}
