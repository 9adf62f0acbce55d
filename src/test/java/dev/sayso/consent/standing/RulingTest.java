package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Scene.FREE;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What rulings that a yes never was one leave of it. */
@NullUnmarked
class RulingTest {

    @Test
    void aYesGivenSinceAndTakenBackIsWithdrawn() {
        Scene ruled = owned().says("ana", ALLOW).invalidates("ana").says("ana", ALL_ITEMS);
        is(ruled, Reason.INVALIDATED);
        is(ruled.says("ana", CLEAR), Reason.CONSENTED);
        is(ruled.says("ana", REFUSE), Reason.WITHDRAWN);
        is(owned().says("ana", ALLOW).invalidates("ana").says("ana", ALLOW).says("ana", REFUSE), Reason.WITHDRAWN);
    }

    @Test
    void aRefusalAloneIsNoYesGivenSince() {
        Scene scene = owned().says("ana", ALLOW).invalidates("ana").says("ana", REFUSE);
        assertThat(scene.standing().reasons()).containsExactly(Reason.INVALIDATED, Reason.WITHDRAWN);
    }

    @Test
    void aRenewalThatDidNotShowTheRulingIsNoYesGivenSince() {
        is(owned().says("ana", ALLOW).invalidates("ana").renews("ana", ALLOW, FREE, 0), Reason.INVALIDATED);
        Scene shown = owned().says("ana", ALLOW).invalidates("ana");
        is(shown.renews("ana", ALLOW, FREE, shown.last()), Reason.CONSENTED);
    }

    @Test
    void liftingOneOfTwoRulingsLeavesTheOther() {
        for (long lifted : new long[] { 4, 5 }) {
            Scene scene = owned().says("ana", ALLOW).invalidates("ana").invalidates("ana");
            is(scene.then(new Fact.Lifted(scene.next(), lifted)), Reason.INVALIDATED);
            is(scene.then(new Fact.Lifted(scene.next(), 9 - lifted)), Reason.CONSENTED);
        }
    }

    @Test
    void liftingTheLaterRulingLeavesAYesGivenBetweenTheTwo() {
        Scene scene = owned().says("ana", ALLOW).invalidates("ana").says("ana", ALLOW).invalidates("ana");
        is(scene, Reason.INVALIDATED);
        is(scene.then(new Fact.Lifted(scene.next(), scene.last())), Reason.CONSENTED);
    }

    private static void is(Scene scene, Reason reason) {
        assertThat(scene.standing().reason()).isEqualTo(reason);
    }
}
