package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.PER_ITEM;
import static dev.sayso.consent.standing.Scene.DEPICTED;
import static dev.sayso.consent.standing.Scene.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
    void generationIsTheLongestWayToAnOriginal() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("z", Map.of("cid", OWNER)).registered("y", Map.of("dan", OWNER))
                .registered("a", Map.of("cid", OWNER), "z", "y").registered("v", Map.of("ana", OWNER), "a", "y")
                .says("ana", ALLOW).says("cid", PER_ITEM);
        is(scene, "y", Reason.UNDECIDED);
        is(scene.says("dan", ALL_ITEMS), "z", Reason.UNDECIDED);
    }

    @Test
    void ancestorsAreAskedForTheSameRequesterAndPurpose() {
        Grant narrow = new Grant(1, Scene.END.minusSeconds(86_400), false, Audience.VERIFIED);
        Scene scene = Scene.of(World.Shape.RECUT).says("cid", ALL_ITEMS, narrow).registered("o", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER), "o").says("ana", ALLOW);
        assertThat(scene.standing().conditions().audience()).isEqualTo(Audience.VERIFIED);
        assertThat(scene.standing().until()).isEqualTo(narrow.end());
        assertThat(obstacle(scene, Scene.by("r1", false, true))).isEqualTo(Reason.AUDIENCE);
        assertThat(obstacle(scene, Scene.by("r1", true, true))).isEqualTo(Reason.NON_COMMERCIAL);
        assertThat(scene.standing(Scene.by("r1", true, false)).isYes()).isTrue();
        assertThat(scene.standingAt(narrow.end()).obstacle().reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void requestersWhomAnAncestorsHoldersBlockAreLeftOutOfItsList() {
        Grant listed = new Grant(1, Scene.END, true, Audience.of(Set.of("r1", "r2")));
        Scene scene = Scene.of(World.Shape.RECUT).says("cid", ALL_ITEMS).registered("o", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER), "o").says("ana", ALLOW, listed);
        scene.then(new Fact.BlockList(scene.next(), "cid", Set.of("r1")));
        assertThat(scene.standing().conditions().audience()).isEqualTo(Audience.of(Set.of("r2")));
        scene.then(new Fact.BlockList(scene.next(), "ana", Set.of("r2")));
        assertThat(scene.standing().reason()).as("nobody is left").isEqualTo(Reason.AUDIENCE);
        assertThat(obstacle(scene, Scene.by("r1", false, false))).isEqualTo(Reason.REQUESTER_BLOCKED);
    }

    @Test
    void whatIsNotAvailablePermitsNothingBelow() {
        Scene scene = Scene.of(World.Shape.RECUT).says("cid", ALL_ITEMS).registered("o", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER), "o").says("ana", ALLOW);
        assertThat(scene.standing().isYes()).isTrue();
        scene.then(new Fact.Available(scene.next(), "o", false));
        is(scene, "o", Reason.NOT_AVAILABLE);
    }

    private static Scene likeness(Fact.Roles original, Fact.Roles between) {
        return Scene.of(World.Shape.LIKENESS).registered("o", Map.of("cid", original))
                .registered("a", Map.of("cid", between), "o").registered("v", Map.of("ana", OWNER, "ben", DEPICTED), "a")
                .says("ana", ALLOW).says("ben", ALLOW);
    }

    private static Reason obstacle(Scene scene, Question question) {
        return scene.standing(question).obstacle().reason();
    }

    private static void is(Scene scene, String obstacle, Reason reason) {
        assertThat(scene.standing().reason()).isEqualTo(Reason.ANCESTOR);
        assertThat(scene.standing().obstacle()).isEqualTo(new Standing.Obstacle(obstacle, reason, reason.status()));
    }
}
