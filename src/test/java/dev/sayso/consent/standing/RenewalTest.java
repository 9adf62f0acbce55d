package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.NEW_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Scene.DEPICTED;
import static dev.sayso.consent.standing.Scene.FREE;
import static dev.sayso.consent.standing.Scene.OWNER;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a yes said again knows, and since when it counts as one. */
@NullUnmarked
class RenewalTest {

    private static final UseFacts USE = owned().situation().use();
    private static final Mark GIVEN = new Mark(5, Scene.START);
    private static final Mark IN_TIME = new Mark(9, Scene.END.minusMillis(1));
    private static final Mark LATE = new Mark(9, Scene.END);

    @Test
    void aRenewalCountsWhereTheChangeWasShown() {
        assertThat(renewedAfterAChange(0).reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        assertThat(renewedAfterAChange(3).reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        assertThat(renewedAfterAChange(4).isYes()).isTrue();
    }

    @Test
    void whatHappensAtTheVeryNumberOfAnAnswerIsUnknownToIt() {
        Situation known = owned().says("ana", ALLOW).situation();
        Act yes = known.holders().get(0).answers().get(0);
        for (long number = yes.number() - 1; number <= yes.number() + 1; number++) {
            ItemFacts was = known.item();
            ItemFacts item = new ItemFacts(was.registered(), was.published(), was.sponsored(), true, false, true,
                    List.of(number));
            Situation changed = new Situation(item, known.use(), known.holders(), List.of());
            assertThat(Standing.of(changed, Question.OF_PAGES, yes.given().at()).isYes()).isEqualTo(number < yes.number());
        }
    }

    @Test
    void aRuleRenewedBlindlyDoesNotReachWhatWasSponsoredMeanwhile() {
        assertThat(sponsored().renews("ana", ALL_ITEMS, FREE, 0).standing().reason()).isEqualTo(Reason.UNDECIDED);
        Scene seen = sponsored();
        assertThat(seen.renews("ana", ALL_ITEMS, FREE, seen.last()).standing().isYes()).isTrue();
    }

    @Test
    void aRenewalInTimeKeepsSince() {
        Act rule = Act.yes(NEW_ITEMS, GIVEN, FREE);
        assertThat(rule.renewed(IN_TIME, FREE, 0, USE).since()).isEqualTo(GIVEN);
        assertThat(rule.renewed(IN_TIME, FREE, 0, USE).renewed(new Mark(12, IN_TIME.at()), FREE, 0, USE).since())
                .isEqualTo(GIVEN);
        assertThat(rule.renewed(LATE, FREE, 8, USE).since()).isEqualTo(LATE);
        assertThat(Act.yes(ALL_ITEMS, GIVEN, FREE).renewed(LATE, FREE, 8, USE).since()).isNull();
    }

    @Test
    void onlyAYesIsRenewed() {
        assertThatThrownBy(() -> Act.no(REFUSE, GIVEN).renewed(IN_TIME, FREE, 0, USE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyKnowsOfWhatComesAfter() {
        assertThatThrownBy(() -> Act.yes(ALLOW, GIVEN, FREE).renewed(IN_TIME, FREE, IN_TIME.number(), USE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRenewalOfEndedTermsStartsAnew() {
        Withdrawal keep = new Withdrawal(Withdrawal.Policy.KEEP_AND_PAY, 0);
        UseFacts ended = new UseFacts(true, false, true, false, false,
                List.of(new TermsFacts(1, true, keep, Scene.START, IN_TIME.at())));
        assertThat(Act.yes(NEW_ITEMS, GIVEN, FREE).renewed(IN_TIME, FREE, 0, ended).since()).isEqualTo(IN_TIME);
    }

    @Test
    void aWiderRenewalStartsAnew() {
        Grant narrow = new Grant(1, Scene.END, false, Audience.VERIFIED);
        assertThat(since(narrow, narrow)).isEqualTo(GIVEN);
        assertThat(since(FREE, narrow)).isEqualTo(GIVEN);
        assertThat(since(narrow, FREE)).isEqualTo(IN_TIME);
        assertThat(since(narrow, new Grant(1, Scene.END, true, Audience.VERIFIED))).isEqualTo(IN_TIME);
        assertThat(since(narrow, new Grant(1, Scene.END, false, Audience.EVERYONE))).isEqualTo(IN_TIME);
        assertThat(since(Scene.listed("r1", "r2"), Scene.listed("r2"))).isEqualTo(GIVEN);
        assertThat(since(Scene.listed("r1"), Scene.listed("r1", "r2"))).isEqualTo(IN_TIME);
    }

    @Test
    void aLaterEndAndNewerTermsAreNotWider() {
        assertThat(since(FREE, new Grant(2, Scene.END.plus(Duration.ofDays(99)), true, Audience.EVERYONE))).isEqualTo(GIVEN);
        assertThat(since(new Grant(2, Scene.END, true, Audience.EVERYONE), FREE)).isEqualTo(IN_TIME);
    }

    private static Standing renewedAfterAChange(long shown) {
        Scene scene = owned().says("ana", ALLOW);
        scene.then(new Fact.Holders(scene.next(), "v", Map.of("ana", OWNER, "ben", DEPICTED)));
        assertThat(scene.last()).isEqualTo(4);
        return scene.renews("ana", ALLOW, FREE, shown).standing();
    }

    private static Scene sponsored() {
        Scene scene = owned().says("ana", ALL_ITEMS);
        scene.then(new Fact.Sponsored(scene.next(), "v", true));
        return scene.then(new Fact.Sponsored(scene.next(), "v", false));
    }

    private static Mark since(Grant before, Grant next) {
        Withdrawal keep = new Withdrawal(Withdrawal.Policy.KEEP_AND_PAY, 0);
        UseFacts use = new UseFacts(true, false, true, false, false, List.of(new TermsFacts(1, true, keep, null, null),
                new TermsFacts(2, true, keep, null, null)));
        return Act.yes(NEW_ITEMS, GIVEN, before).renewed(IN_TIME, next, 0, use).since();
    }
}
