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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The table of reasons, row by row, and the order between rows. */
@NullUnmarked
class StandingTest {

    @Test
    void row1UnknownItem() {
        Standing standing = Standing.of(new Situation(null, null, List.of(), List.of()), Question.OF_PAGES, Scene.START);
        assertThat(standing.reasons()).containsExactly(Reason.UNKNOWN_ITEM, Reason.UNKNOWN_USE);
        assertThat(standing.status()).isNull();
        assertThat(standing.isYes()).isFalse();
    }

    @Test
    void row2NotAvailable() {
        Scene scene = owned().says("ana", ALLOW);
        scene.then(new Fact.Available(scene.next(), "v", false));
        assertThat(scene.standing().reasons()).containsExactly(Reason.NOT_AVAILABLE, Reason.HOLDERS_CHANGED);
        scene.then(new Fact.Available(scene.next(), "v", true));
        is(scene, Reason.HOLDERS_CHANGED, DpvStatus.INVALIDATED);
        is(scene.says("ana", ALLOW), Reason.CONSENTED, DpvStatus.GIVEN);
    }

    @Test
    void row3UnknownOrSuspendedUse() {
        Situation known = owned().situation();
        assertThat(Standing.of(new Situation(known.item(), null, known.holders(), List.of()), Question.OF_PAGES, Scene.START)
                .reason()).isEqualTo(Reason.UNKNOWN_USE);
        Scene scene = owned().says("ana", ALLOW);
        scene.then(new Fact.Suspended(scene.next(), true));
        is(scene, Reason.USE_SUSPENDED, null);
    }

    @Test
    void row4Blocked() {
        Scene scene = owned().says("ana", OFF);
        scene.then(new Fact.Blocked(scene.next(), "v", true));
        is(scene, Reason.BLOCKED, DpvStatus.REVOKED);
        assertThat(scene.standing().reasons()).containsExactly(Reason.BLOCKED, Reason.ACCOUNT_OFF);
    }

    @Test
    void row4InvalidatedUntilAYesIsGivenAgain() {
        Scene scene = owned().says("ana", ALL_ITEMS).says("ana", ALLOW);
        scene.invalidates("ana");
        is(scene, Reason.INVALIDATED, DpvStatus.INVALIDATED);
        is(scene.says("ana", CLEAR), Reason.INVALIDATED, DpvStatus.INVALIDATED);
        is(scene.says("ana", ALLOW), Reason.CONSENTED, DpvStatus.GIVEN);
        is(scene.says("ana", REFUSE), Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
    }

    @Test
    void row5NobodyToAsk() {
        is(Scene.of(World.Shape.RECUT).registered("v", Map.of("ben", DEPICTED)).says("ben", ALLOW),
                Reason.HOLDERS_UNKNOWN, DpvStatus.UNKNOWN);
        is(Scene.of(World.Shape.RESTYLE).registered("v", Map.of("ben", DEPICTED)).says("ben", ALLOW),
                Reason.HOLDERS_UNKNOWN, DpvStatus.UNKNOWN);
        is(Scene.of(World.Shape.RESTYLE).registered("v", Map.of("ana", OWNER)).says("ana", ALLOW),
                Reason.CONSENTED, DpvStatus.GIVEN);
    }

    @Test
    void row5LikenessNeedsACompleteListThatIsNotEmpty() {
        is(Scene.of(World.Shape.LIKENESS).registered("v", Map.of("ana", OWNER)).says("ana", ALLOW),
                Reason.HOLDERS_UNKNOWN, DpvStatus.UNKNOWN);
        Scene scene = Scene.of(World.Shape.LIKENESS).registered("v", Map.of("ana", OWNER, "ben", DEPICTED))
                .says("ana", ALLOW).says("ben", ALLOW);
        is(scene, Reason.CONSENTED, DpvStatus.GIVEN);
        scene.then(new Fact.Complete(scene.next(), "v", false));
        is(scene, Reason.HOLDERS_UNKNOWN, DpvStatus.UNKNOWN);
        scene.then(new Fact.Complete(scene.next(), "v", true));
        is(scene, Reason.HOLDERS_CHANGED, DpvStatus.INVALIDATED);
    }

    @Test
    void row6OffIsWithdrawnAfterAYesAndRefusedWithoutOne() {
        is(owned().says("ana", OFF), Reason.ACCOUNT_OFF, DpvStatus.REFUSED);
        is(owned().says("ana", ALLOW).says("ana", OFF), Reason.ACCOUNT_OFF, DpvStatus.WITHDRAWN);
    }

    @Test
    void row6ClosingAnAccountObjectsOnlyWhereItIsAsked() {
        is(owned().says("ana", ALLOW).closes("ana"), Reason.ACCOUNT_OFF, DpvStatus.WITHDRAWN);
        is(owned().closes("ana"), Reason.ACCOUNT_OFF, DpvStatus.REFUSED);
        is(withBen().says("ana", ALLOW).closes("ben"), Reason.CONSENTED, DpvStatus.GIVEN);
        is(withBen().says("ana", ALLOW).says("ben", ALLOW).closes("ben"), Reason.CONSENTED, DpvStatus.GIVEN);
    }

    @Test
    void row6ClosingAnAccountTakesBackNoRefusalOfIt() {
        is(withBen().says("ana", ALLOW).says("ben", REFUSE).closes("ben"), Reason.REFUSED, DpvStatus.REFUSED);
        is(withBen().says("ana", ALLOW).says("ben", ALLOW).says("ben", REFUSE).closes("ben"), Reason.WITHDRAWN,
                DpvStatus.WITHDRAWN);
        is(withBen().says("ana", ALLOW).says("ben", OFF).closes("ben"), Reason.ACCOUNT_OFF, DpvStatus.REFUSED);
        is(withBen().says("ana", ALLOW).says("ben", ALLOW).says("ben", OFF).says("ben", PER_ITEM).closes("ben"),
                Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
        assertThat(owned().says("ana", REFUSE).closes("ana").standing().reasons())
                .containsExactly(Reason.ACCOUNT_OFF, Reason.REFUSED);
    }

    @Test
    void row6ClosedAccountSaysNoToWhatIsRegisteredLater() {
        is(Scene.of(World.Shape.RECUT).says("ana", ALL_ITEMS).closes("ana").registered("v", Map.of("ana", OWNER)),
                Reason.ACCOUNT_OFF, DpvStatus.REFUSED);
    }

    @Test
    void row7RefusedWithdrawnAndCleared() {
        is(owned().says("ana", REFUSE), Reason.REFUSED, DpvStatus.REFUSED);
        is(owned().says("ana", ALLOW).says("ana", REFUSE), Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
        is(owned().says("ana", ALLOW).says("ana", CLEAR), Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
        is(owned().says("ana", REFUSE).says("ana", CLEAR), Reason.UNDECIDED, DpvStatus.UNKNOWN);
        is(owned().says("ana", ALL_ITEMS).says("ana", PER_ITEM), Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
        is(owned().says("ana", ALL_ITEMS).says("ana", NEW_ITEMS), Reason.WITHDRAWN, DpvStatus.WITHDRAWN);
    }

    @Test
    void row7RefusalOfSomebodyNotAskedIsStillANo() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("v", Map.of("ana", OWNER, "ben", DEPICTED)).says("ana", ALLOW);
        is(scene, Reason.CONSENTED, DpvStatus.GIVEN);
        is(scene.says("ben", OFF), Reason.ACCOUNT_OFF, DpvStatus.REFUSED);
        is(scene.says("ben", PER_ITEM), Reason.CONSENTED, DpvStatus.GIVEN);
        is(scene.says("ben", REFUSE), Reason.REFUSED, DpvStatus.REFUSED);
    }

    @Test
    void row7YesFromBeforeTheHoldersChanged() {
        Scene scene = owned().says("ana", ALLOW);
        scene.then(new Fact.Holders(scene.next(), "v", Map.of("ana", OWNER, "ben", DEPICTED)));
        is(scene, Reason.HOLDERS_CHANGED, DpvStatus.INVALIDATED);
        is(scene.says("ana", ALLOW), Reason.CONSENTED, DpvStatus.GIVEN);
    }

    @Test
    void row8EndsAreHalfOpen() {
        Scene scene = owned().says("ana", ALLOW);
        assertThat(scene.standing().until()).isEqualTo(Scene.END);
        assertThat(scene.standingAt(Scene.END.minusMillis(1)).isYes()).isTrue();
        assertThat(scene.standingAt(Scene.END).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(scene.standingAt(Scene.END).status()).isEqualTo(DpvStatus.EXPIRED);
    }

    @Test
    void row8RetiredTermsKeepTheirYesesUntilTheyEnd() {
        Scene scene = owned().says("ana", ALLOW);
        Mark next = scene.next();
        scene.then(new Fact.Retired(next, 1, next.at(), next.at().plus(Duration.ofDays(30))));
        assertThat(scene.standing().conditions().end()).isEqualTo(next.at().plus(Duration.ofDays(30)));
        assertThat(scene.standingAt(next.at().plus(Duration.ofDays(30))).reason()).isEqualTo(Reason.TERMS_RETIRED);
    }

    @Test
    void row9SilenceIsNo() {
        is(owned(), Reason.UNDECIDED, DpvStatus.UNKNOWN);
        is(owned().says("ana", NEW_ITEMS), Reason.UNDECIDED, DpvStatus.UNKNOWN);
        Scene two = Scene.of(World.Shape.RESTYLE).registered("v", Map.of("ana", OWNER, "ben", DEPICTED, "cid", OWNER))
                .says("ana", ALLOW);
        is(two, Reason.UNDECIDED, DpvStatus.UNKNOWN);
        assertThat(two.standing().outstanding()).containsExactly("cid");
    }

    @Test
    void row10FailingAncestorNearestTheOriginalsIsNamed() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("a2", Map.of("cid", OWNER)).registered("a1", Map.of("cid", OWNER))
                .registered("b", Map.of("cid", OWNER), "a1", "a2").registered("v", Map.of("ana", OWNER), "b")
                .says("ana", ALLOW);
        is(scene, Reason.ANCESTOR, DpvStatus.UNKNOWN);
        assertThat(scene.standing().obstacle())
                .isEqualTo(new Standing.Obstacle("a1", Reason.UNDECIDED, DpvStatus.UNKNOWN));
        is(scene.says("cid", ALL_ITEMS), Reason.CONSENTED, DpvStatus.GIVEN);
    }

    @Test
    void row11RequesterBlockedByStaffOrByTheirList() {
        Scene scene = owned().says("ana", ALLOW, Scene.listed("r1", "r2"));
        scene.then(new Fact.BlockList(scene.next(), "ana", Set.of("r2")));
        assertThat(scene.standing(Scene.by("r1", false, true)).isYes()).isTrue();
        assertThat(scene.standing(Scene.by("r2", true, true)).reason()).isEqualTo(Reason.REQUESTER_BLOCKED);
        assertThat(scene.standing().conditions().audience()).isEqualTo(Audience.of(Set.of("r1")));
        scene.then(new Fact.RequesterBlocked(scene.next(), "r1", true));
        assertThat(scene.standing(Scene.by("r1", false, true)).reason()).isEqualTo(Reason.REQUESTER_BLOCKED);
        assertThat(scene.standing(Scene.by("r1", false, true)).status()).isEqualTo(DpvStatus.GIVEN);
    }

    @Test
    void row11AudienceAndCommerce() {
        Scene scene = owned().says("ana", ALLOW, new Grant(1, Scene.END, false, Audience.VERIFIED));
        assertThat(scene.standing(Scene.by("r", false, true)).reasons())
                .containsExactly(Reason.AUDIENCE, Reason.NON_COMMERCIAL);
        assertThat(scene.standing(Scene.by("r", true, true)).reason()).isEqualTo(Reason.NON_COMMERCIAL);
        assertThat(scene.standing(Scene.by("r", true, false)).isYes()).isTrue();
        assertThat(scene.standing(Question.OF_SIGNALS).isYes()).isFalse();
        assertThat(scene.standing().conditions().audience()).isEqualTo(Audience.VERIFIED);
        assertThat(owned().says("ana", ALLOW, Scene.listed()).standing().reason()).isEqualTo(Reason.AUDIENCE);
    }

    @Test
    void row12Yes() {
        Standing standing = owned().says("ana", ALLOW).standing(Scene.by("r", false, true));
        assertThat(standing.reasons()).containsExactly(Reason.CONSENTED);
        assertThat(standing.conditions().versions()).containsExactly(1);
        assertThat(standing.conditions().withdrawal()).isEqualTo(new Withdrawal(Withdrawal.Policy.WIND_DOWN, 30));
        assertThat(standing.outstanding()).isEmpty();
    }

    @Test
    void theStrictestOfAllThatPeopleAgreedToHolds() {
        Scene scene = Scene.of(World.Shape.RESTYLE).registered("v", Map.of("ana", OWNER, "ben", DEPICTED, "cid", OWNER));
        scene.then(new Fact.Terms(scene.next(), 2, false, new Withdrawal(Withdrawal.Policy.TAKE_DOWN, 0)));
        scene.says("ana", ALLOW, new Grant(1, Scene.END, true, Audience.VERIFIED))
                .says("ben", ALLOW, new Grant(2, Scene.END.minusMillis(1), true, Audience.of(Set.of("r1", "r2"))))
                .says("cid", ALLOW, new Grant(2, Scene.END, false, Audience.of(Set.of("r2", "r3"))));
        assertThat(scene.standing().conditions()).isEqualTo(new Conditions(new TreeSet<>(Set.of(1, 2)), true, false,
                Scene.END.minusMillis(1), new Audience(true, Set.of("r2")),
                new Withdrawal(Withdrawal.Policy.TAKE_DOWN, 0)));
    }

    @Test
    void aYesUnderTermsNobodyKnowsDoesNotCount() {
        is(owned().says("ana", ALLOW, new Grant(7, Scene.END, true, Audience.EVERYONE)), Reason.TERMS_RETIRED,
                DpvStatus.EXPIRED);
    }

    @Test
    void holdersChangedToAndFroAreChanged() {
        Scene scene = Scene.of(World.Shape.RECUT).registered("v", Map.of("ana", OWNER, "cid", OWNER)).says("ana", ALLOW)
                .says("cid", REFUSE);
        scene.then(new Fact.Holders(scene.next(), "v", Map.of("ana", OWNER)));
        is(scene, Reason.HOLDERS_CHANGED, DpvStatus.INVALIDATED);
        scene.says("ana", ALLOW).then(new Fact.Holders(scene.next(), "v", Map.of("ana", DEPICTED)));
        scene.then(new Fact.Holders(scene.next(), "v", Map.of("ana", OWNER)));
        is(scene, Reason.HOLDERS_CHANGED, DpvStatus.INVALIDATED);
    }

    @Test
    void theBlockListOfSomebodyNotAskedDoesNotCount() {
        Scene scene = withBen().says("ana", ALLOW);
        scene.then(new Fact.BlockList(scene.next(), "ben", Set.of("r1")));
        assertThat(scene.standing(Scene.by("r1", false, true)).isYes()).isTrue();
    }

    @Test
    void nothingChangesByItselfWhereNobodySaidYes() {
        assertThat(owned().standing().until()).isNull();
        assertThat(owned().says("ana", REFUSE).standing().until()).isNull();
        assertThat(owned().says("ana", ALLOW).says("ana", OFF).standing().until()).isNull();
        assertThat(owned().says("ana", ALLOW).standingAt(Scene.END).until()).isNull();
    }

    @Test
    void whatIsUnknownIsToldTogether() {
        Scene scene = owned();
        scene.then(new Fact.Available(scene.next(), "v", false)).then(new Fact.Suspended(scene.next(), true));
        Situation known = scene.situation();
        assertThat(reasons(new Situation(known.item(), null, known.holders(), List.of())))
                .containsExactly(Reason.NOT_AVAILABLE, Reason.UNKNOWN_USE);
        assertThat(reasons(new Situation(null, known.use(), List.of(), List.of())))
                .containsExactly(Reason.UNKNOWN_ITEM, Reason.USE_SUSPENDED);
    }

    @Test
    void statusesAreWordsOfTheVocabulary() {
        assertThat(DpvStatus.values()).extracting(DpvStatus::term).containsExactly("ConsentUnknown", "ConsentGiven",
                "ConsentRefused", "ConsentWithdrawn", "ConsentRevoked", "ConsentInvalidated", "ConsentExpired");
    }

    @Test
    void reasonsAreInTheOrderOfTheTable() {
        assertThat(Reason.values()).extracting(Reason::code).containsExactly("unknown_item", "not_available", "unknown_use",
                "use_suspended", "blocked", "invalidated", "holders_unknown", "account_off", "withdrawn", "refused",
                "holders_changed", "expired", "terms_retired", "undecided", "ancestor", "requester_blocked", "audience",
                "non_commercial", "consented");
    }

    @Test
    void allReasonsAreListedAndTheFirstIsTheReason() {
        Scene scene = Scene.of(World.Shape.RESTYLE).registered("a", Map.of("cid", OWNER))
                .registered("v", Map.of("ana", OWNER, "ben", DEPICTED, "cid", OWNER), "a")
                .says("ana", ALLOW, new Grant(1, Scene.START, false, Audience.EVERYONE)).says("ben", REFUSE);
        scene.then(new Fact.Blocked(scene.next(), "v", true));
        assertThat(scene.standing().reasons()).containsExactly(Reason.BLOCKED, Reason.REFUSED, Reason.EXPIRED,
                Reason.UNDECIDED, Reason.ANCESTOR);
    }

    private static Set<Reason> reasons(Situation situation) {
        return Standing.of(situation, Question.OF_PAGES, Scene.START).reasons();
    }

    private static Scene withBen() {
        return Scene.of(World.Shape.RECUT).registered("v", Map.of("ana", OWNER, "ben", DEPICTED));
    }

    private static void is(Scene scene, Reason reason, DpvStatus status) {
        Standing standing = scene.standing();
        assertThat(standing.reason()).isEqualTo(reason);
        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.conditions() != null).isEqualTo(standing.isYes());
    }
}
