package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Scene.DEPICTED;
import static dev.sayso.consent.standing.Scene.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What {@code v} needs of {@code a}, which it was made from, and of {@code o}, which that was made from. */
@NullUnmarked
class LineageTest {

    private static final Fact.Roles BOTH = new Fact.Roles(true, true);

    @Test
    void likenessPassesOverAncestorsThatDepictNobody() {
        assertThat(likeness(OWNER, OWNER).standing().isYes()).isTrue();
        is(likeness(OWNER, BOTH), "a", Reason.UNDECIDED);
        is(likeness(BOTH, OWNER), "o", Reason.UNDECIDED);
    }

    @Test
    void noRulingOnWhatAPassedOverAncestorWasMadeFromTurnsANoIntoAYes() {
        Scene scene = likeness(BOTH, OWNER);
        scene.then(new Fact.Parents(scene.next(), "a", List.of()));
        assertThat(scene.standing().reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        assertThat(scene.says("ana", ALLOW).says("ben", ALLOW).standing().isYes()).isTrue();
    }

    @Test
    void declaringAnAncestorToDepictNobodyTurnsNoNoIntoAYes() {
        Scene scene = likeness(OWNER, OWNER);
        scene.then(new Fact.Complete(scene.next(), "a", false));
        is(scene, "a", Reason.HOLDERS_UNKNOWN);
        scene.then(new Fact.Complete(scene.next(), "a", true));
        assertThat(scene.standing().reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        assertThat(scene.says("ana", ALLOW).says("ben", ALLOW).standing().isYes()).isTrue();
    }

    @Test
    void whatHappensAboveDoesNotRewriteWhatOnceWasAYes() {
        Scene scene = likeness(OWNER, BOTH);
        scene.then(new Fact.Parents(scene.next(), "a", List.of())).says("ana", CLEAR);
        scene.then(new Fact.Holders(scene.next(), "a", Map.of("cid", OWNER)));
        assertThat(scene.standing().reasons()).containsExactly(Reason.WITHDRAWN, Reason.HOLDERS_CHANGED);
    }

    @Test
    void takingEverybodyDepictedOffAnAncestorTurnsNoNoIntoAYes() {
        Scene scene = likeness(OWNER, BOTH);
        scene.then(new Fact.Holders(scene.next(), "a", Map.of("cid", OWNER)));
        assertThat(scene.standing().reason()).isEqualTo(Reason.HOLDERS_CHANGED);
    }

    @Test
    void changedParentsVoidAYes() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("o", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER), "o").says("ana", ALLOW);
        is(scene, "o", Reason.UNDECIDED);
        scene.then(new Fact.Parents(scene.next(), "v", List.of()));
        assertThat(scene.standing().reason()).isEqualTo(Reason.HOLDERS_CHANGED);
        assertThat(scene.says("ana", ALLOW).standing().isYes()).isTrue();
    }

    @Test
    void otherUsesPassNobodyOver() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("o", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER), "o").says("ana", ALLOW);
        is(scene, "o", Reason.UNDECIDED);
    }

    private static Scene likeness(Fact.Roles original, Fact.Roles between) {
        return Scene.of(World.Shape.LIKENESS).registered("o", Map.of("cid", original))
                .registered("a", Map.of("cid", between), "o").registered("v", Map.of("ana", OWNER, "ben", DEPICTED), "a")
                .says("ana", ALLOW).says("ben", ALLOW);
    }

    private static void is(Scene scene, String obstacle, Reason reason) {
        assertThat(scene.standing().reason()).isEqualTo(Reason.ANCESTOR);
        assertThat(scene.standing().obstacle()).isEqualTo(new Standing.Obstacle(obstacle, reason, reason.status()));
    }
}
