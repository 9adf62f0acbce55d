package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.OFF;
import static dev.sayso.consent.standing.Act.Kind.PER_ITEM;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Said.Source.ACCOUNT_RULE;
import static dev.sayso.consent.standing.Said.Source.NOTHING;
import static dev.sayso.consent.standing.Said.Source.OWN_CHOICE;
import static dev.sayso.consent.standing.Scene.DEPICTED;
import static dev.sayso.consent.standing.Scene.FREE;
import static dev.sayso.consent.standing.Scene.OWNER;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A person's own answer, told apart from what is in effect. */
@NullUnmarked
class SaidTest {

    @Test
    void ownChoiceGoesBeforeTheRule() {
        is(owned(), NOTHING, Reason.UNDECIDED);
        is(owned().says("ana", ALL_ITEMS), ACCOUNT_RULE);
        is(owned().says("ana", ALL_ITEMS).says("ana", ALLOW), OWN_CHOICE);
        is(owned().says("ana", ALL_ITEMS).says("ana", ALLOW).says("ana", CLEAR), ACCOUNT_RULE);
        is(owned().says("ana", PER_ITEM), NOTHING, Reason.UNDECIDED);
    }

    @Test
    void aYesTellsWhatItAllowsAndSinceWhen() {
        Scene scene = owned().says("ana", ALLOW, Scene.listed("r1"));
        Said said = scene.said("ana");
        assertThat(said.grant()).isEqualTo(Scene.listed("r1"));
        assertThat(said.given()).isEqualTo(scene.world().now());
        assertThat(said.asked()).isTrue();
        assertThat(said.isYes()).isTrue();
        assertThat(said.isNo()).isFalse();
        assertThat(said.isWithdrawn()).isFalse();
        assertThat(said.isEnded()).isFalse();
        assertThat(said.isVoid()).isFalse();
    }

    @Test
    void aNoIsForThisItemOrForAll() {
        is(owned().says("ana", REFUSE), OWN_CHOICE, Reason.REFUSED);
        is(owned().says("ana", OFF), ACCOUNT_RULE, Reason.ACCOUNT_OFF);
        is(owned().says("ana", REFUSE).says("ana", OFF), OWN_CHOICE, Reason.ACCOUNT_OFF, Reason.REFUSED);
        assertThat(owned().says("ana", REFUSE).said("ana").isNo()).isTrue();
        assertThat(owned().says("ana", OFF).said("ana").isNo()).isTrue();
        assertThat(owned().said("ana").isNo()).isFalse();
    }

    @Test
    void aYesThatCountsNoMoreIsStillShown() {
        Scene off = owned().says("ana", ALLOW).says("ana", OFF);
        is(off, OWN_CHOICE, Reason.ACCOUNT_OFF, Reason.WITHDRAWN);
        assertThat(off.said("ana").isWithdrawn()).isTrue();
        assertThat(off.said("ana").grant()).isEqualTo(FREE);
        Scene ruled = owned().says("ana", ALLOW).invalidates("ana");
        is(ruled, OWN_CHOICE, Reason.INVALIDATED);
        assertThat(ruled.said("ana").isVoid()).isTrue();
        Scene over = owned().says("ana", ALLOW, new Grant(1, Scene.START, true, Audience.EVERYONE));
        is(over, OWN_CHOICE, Reason.EXPIRED);
        assertThat(over.said("ana").isEnded()).isTrue();
        assertThat(over.said("ana").isYes()).isFalse();
        Scene gone = owned().says("ana", ALLOW);
        gone.then(new Fact.Available(gone.next(), "v", false)).then(new Fact.Retired(gone.next(), 1, gone.next().at(),
                gone.next().at()));
        is(gone, OWN_CHOICE, Reason.HOLDERS_CHANGED, Reason.TERMS_RETIRED);
        assertThat(gone.said("ana").isVoid()).isTrue();
        assertThat(gone.said("ana").isEnded()).isTrue();
    }

    @Test
    void whoIsNotAskedIsToldOfTheirOwnAnswerToo() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("v", Map.of("ana", OWNER, "ben", DEPICTED)).says("ana", ALLOW);
        assertThat(scene.said("ben")).isEqualTo(new Said(NOTHING, null, null, false, Set.of()));
        scene.says("ben", ALLOW, new Grant(1, Scene.START, true, Audience.EVERYONE));
        assertThat(scene.said("ben").reasons()).containsExactly(Reason.EXPIRED);
        assertThat(scene.standing().isYes()).isTrue();
    }

    @Test
    void whatOthersSayOrStaffBlocksIsNoneOfIt() {
        Scene scene = Scene.of(World.Shape.RESTYLE).registered("v", Map.of("ana", OWNER, "ben", DEPICTED))
                .says("ana", ALLOW).says("ben", REFUSE);
        scene.then(new Fact.Blocked(scene.next(), "v", true));
        assertThat(scene.said("ana").isYes()).isTrue();
        assertThat(scene.standing().reasons()).containsExactly(Reason.BLOCKED, Reason.REFUSED);
    }

    @Test
    void aStrangerSaysNothing() {
        assertThat(Said.of(owned().situation(), "ben", Scene.START)).isEmpty();
    }

    private static void is(Scene scene, Said.Source source, Reason... reasons) {
        assertThat(scene.said("ana").source()).isEqualTo(source);
        assertThat(scene.said("ana").reasons()).containsExactly(reasons);
    }
}
