package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.NEW_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.OFF;
import static dev.sayso.consent.standing.Act.Kind.PER_ITEM;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Scene.DEPICTED;
import static dev.sayso.consent.standing.Scene.OWNER;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What account rules reach, and what turning a use off takes back. */
@NullUnmarked
class AccountRuleTest {

    @Test
    void allItemsReachesPresentAndLaterItems() {
        assertThat(owned().says("ana", ALL_ITEMS).standing().isYes()).isTrue();
        assertThat(later(ALL_ITEMS).isYes()).isTrue();
    }

    @Test
    void newItemsReachesLaterItemsOnly() {
        assertThat(owned().says("ana", NEW_ITEMS).standing().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(later(NEW_ITEMS).isYes()).isTrue();
    }

    @Test
    void newItemsReachesNothingPublishedBeforeOrAtNoKnownDate() {
        assertThat(published(Scene.START.minus(Duration.ofDays(900))).standing().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(published(null).standing().reason()).isEqualTo(Reason.UNDECIDED);
        Scene dated = published(null);
        dated.then(new Fact.Published(dated.next(), "v", dated.next().at()));
        assertThat(dated.standing().reason()).isEqualTo(Reason.UNDECIDED);
        Scene lowered = published(Scene.START.plus(Duration.ofDays(9)));
        assertThat(lowered.standing().isYes()).isTrue();
        lowered.then(new Fact.Published(lowered.next(), "v", Scene.START));
        assertThat(lowered.standing().reason()).isEqualTo(Reason.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = { "NEW_ITEMS", "ALL_ITEMS" })
    void noRuleReachesTrainingAndLikeness(Act.Kind rule) {
        for (World.Shape shape : List.of(World.Shape.TRAIN, World.Shape.LIKENESS)) {
            assertThat(Scene.of(shape).says("ana", rule).registered("v", Map.of("ana", new Fact.Roles(true, true)))
                    .standing().reason()).isEqualTo(Reason.UNDECIDED);
        }
    }

    @Test
    void aRuleDoesNotReachWhatWasSponsoredSinceItsAct() {
        Scene scene = owned().says("ana", ALL_ITEMS);
        scene.then(new Fact.Sponsored(scene.next(), "v", true));
        assertThat(scene.standing().reason()).isEqualTo(Reason.UNDECIDED);
        scene.then(new Fact.Sponsored(scene.next(), "v", false));
        assertThat(scene.standing().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(scene.says("ana", ALL_ITEMS).standing().isYes()).isTrue();
    }

    @Test
    void anOwnChoiceReachesSponsoredItems() {
        Scene scene = owned();
        scene.then(new Fact.Sponsored(scene.next(), "v", true));
        assertThat(scene.says("ana", ALLOW).standing().isYes()).isTrue();
    }

    @Test
    void aRuleUnderRetiredTermsReachesNothingRegisteredAfterwards() {
        Scene scene = Scene.of(World.Shape.RECUT).says("ana", ALL_ITEMS).registered("old", Map.of("ana", OWNER));
        scene.then(new Fact.Retired(scene.next(), 1, scene.next().at(), null)).registered("v", Map.of("ana", OWNER));
        assertThat(scene.standing().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(Rows.standing(scene.world(), "old", Question.OF_PAGES, scene.world().now()).isYes()).isTrue();
    }

    @Test
    void ownChoiceBeatsTheRuleUntilItIsCleared() {
        Scene scene = owned().says("ana", REFUSE).says("ana", ALL_ITEMS);
        assertThat(scene.standing().reason()).isEqualTo(Reason.REFUSED);
        assertThat(scene.says("ana", CLEAR).standing().isYes()).isTrue();
        Grant ended = new Grant(1, Scene.START, true, Audience.EVERYONE);
        assertThat(scene.says("ana", ALLOW, ended).standing().reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void leavingOffBringsNothingBack() {
        Scene scene = owned().says("ana", ALLOW).says("ana", OFF);
        assertThat(scene.standing().reasons()).containsExactly(Reason.ACCOUNT_OFF, Reason.WITHDRAWN);
        assertThat(scene.says("ana", PER_ITEM).standing().reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(scene.says("ana", NEW_ITEMS).standing().reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(scene.says("ana", ALLOW).standing().isYes()).isTrue();
    }

    @Test
    void aYesGivenWhileOffIsTakenBackByLeavingToo() {
        assertThat(owned().says("ana", OFF).says("ana", ALLOW).says("ana", PER_ITEM).standing().reason())
                .isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aWithdrawnYesGivesWayToALaterRuleThatReaches() {
        Scene scene = owned().says("ana", ALLOW, Scene.listed("r1")).says("ana", OFF).says("ana", ALL_ITEMS);
        assertThat(scene.standing().isYes()).isTrue();
        assertThat(scene.standing().conditions().audience().isEveryone()).isTrue();
        assertThat(scene.says("ana", PER_ITEM).standing().reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aRefusalSurvivesOffAndTheRuleAfterIt() {
        assertThat(owned().says("ana", REFUSE).says("ana", OFF).says("ana", ALL_ITEMS).standing().reason())
                .isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = { "NEW_ITEMS", "ALL_ITEMS" })
    void aRuleThatAllowsReachesOnlyWhatIsTheirOwn(Act.Kind rule) {
        assertThat(depicted(rule, DEPICTED).standing().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(depicted(rule, new Fact.Roles(true, true)).standing().isYes()).isTrue();
        assertThat(depicted(rule, DEPICTED).says("ben", ALLOW).standing().isYes()).isTrue();
        assertThat(depicted(rule, DEPICTED).says("ben", ALLOW).says("ben", OFF).says("ben", rule).standing().reason())
                .isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void offReachesWhereverTheyAreOnRecord() {
        assertThat(depicted(OFF, DEPICTED).standing().reason()).isEqualTo(Reason.ACCOUNT_OFF);
    }

    @Test
    void aRuleWasAYesWhileTheItemWasTheirs() {
        Scene sold = owned().says("ana", ALL_ITEMS);
        sold.then(new Fact.Holders(sold.next(), "v", Map.of("ana", DEPICTED, "cid", OWNER)));
        assertThat(sold.says("ana", REFUSE).standing().reason()).isEqualTo(Reason.WITHDRAWN);
        Scene never = depicted(ALL_ITEMS, DEPICTED);
        assertThat(never.says("ben", REFUSE).standing().reason()).isEqualTo(Reason.REFUSED);
    }

    private static Scene depicted(Act.Kind rule, Fact.Roles ben) {
        return Scene.of(World.Shape.RESTYLE).says("ana", ALL_ITEMS).says("ben", rule)
                .registered("v", Map.of("ana", OWNER, "ben", ben));
    }

    private static Standing later(Act.Kind rule) {
        return Scene.of(World.Shape.RECUT).says("ana", rule).registered("v", Map.of("ana", OWNER)).standing();
    }

    private static Scene published(Instant date) {
        Scene scene = Scene.of(World.Shape.RECUT).says("ana", NEW_ITEMS);
        return scene.then(new Fact.Registered(scene.next(), "v", date, false, true, Map.of("ana", OWNER), List.of()));
    }
}
