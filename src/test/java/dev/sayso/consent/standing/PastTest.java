package dev.sayso.consent.standing;

import static dev.sayso.consent.standing.Act.Kind.ALLOW;
import static dev.sayso.consent.standing.Act.Kind.ALL_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.CLEAR;
import static dev.sayso.consent.standing.Act.Kind.NEW_ITEMS;
import static dev.sayso.consent.standing.Act.Kind.OFF;
import static dev.sayso.consent.standing.Act.Kind.PER_ITEM;
import static dev.sayso.consent.standing.Act.Kind.REFUSE;
import static dev.sayso.consent.standing.Scene.OWNER;
import static dev.sayso.consent.standing.Scene.owned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Withdrawn, refused or never decided: what a no of today was before. */
@NullUnmarked
class PastTest {

    private static final Grant BRIEF = new Grant(1, Scene.START.plusSeconds(86_400 * 5), true, Audience.EVERYONE);

    @Test
    void aRefusalWithdrawsWhatWasEverAYes() {
        is(owned().says("ana", ALL_ITEMS).says("ana", REFUSE), Reason.WITHDRAWN);
        is(owned().says("ana", ALLOW, BRIEF).says("cid", OFF).says("cid", OFF).says("ana", REFUSE), Reason.WITHDRAWN);
        is(newItems().registered("v", Map.of("ana", OWNER)).says("ana", REFUSE), Reason.WITHDRAWN);
    }

    @Test
    void aRefusalOfWhatNeverWasAYesIsRefused() {
        is(owned().says("ana", NEW_ITEMS).says("ana", REFUSE), Reason.REFUSED);
        is(newItems().says("ana", PER_ITEM).registered("v", Map.of("ana", OWNER)).says("ana", REFUSE), Reason.REFUSED);
        Scene stranger = owned().says("ben", ALLOW).says("ben", REFUSE);
        stranger.then(new Fact.Holders(stranger.next(), "v", Map.of("ben", OWNER)));
        is(stranger, Reason.REFUSED);
    }

    @Test
    void whatWasWithdrawnStaysSoWhenTheRefusalIsCleared() {
        is(owned().says("ana", ALLOW).says("ana", REFUSE).says("ana", CLEAR), Reason.WITHDRAWN);
    }

    @Test
    void whatTimeEndedIsNobodysWithdrawal() {
        is(owned().says("ana", ALLOW, BRIEF).says("cid", OFF).says("cid", OFF).says("ana", CLEAR), Reason.UNDECIDED);
        is(owned().says("ana", ALL_ITEMS, BRIEF).says("cid", OFF).says("cid", OFF), Reason.EXPIRED);
    }

    @Test
    void sponsoringIsNobodysWithdrawal() {
        Scene scene = owned().says("ana", ALL_ITEMS);
        scene.then(new Fact.Sponsored(scene.next(), "v", true));
        is(scene, Reason.UNDECIDED);
        is(scene.says("ana", PER_ITEM), Reason.UNDECIDED);
    }

    @Test
    void anOwnYesOutlivesTheRule() {
        is(owned().says("ana", ALL_ITEMS).says("ana", ALLOW).says("ana", PER_ITEM), Reason.CONSENTED);
    }

    private static Scene newItems() {
        return Scene.of(World.Shape.RECUT).says("ana", NEW_ITEMS);
    }

    private static void is(Scene scene, Reason reason) {
        assertThat(scene.standing().reason()).isEqualTo(reason);
    }
}
