package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.plan.RestorePoint;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.Language;
import dev.sayso.web.Refusal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Change sets in worlds in which people, the platform and staff have acted at random for months: what is applied is what
 * was reviewed, and undone is as before.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class ChangeWorldDatabaseTest {

    private static final int ROUNDS = 3;

    @Inject
    ChangeTrial trial;
    @Inject
    GivenConsent consents;
    @Inject
    ChangeDesk desk;
    @Inject
    Ledger ledger;

    @Seeds(1)
    void whatIsAppliedIsWhatWasReviewedAndUndoneIsAsBefore(long seed) {
        trial.begin(seed);
        for (int round = 0; round < ROUNDS; round++) {
            trial.live(6);
            Person creator = trial.world().any(trial.world().people());
            long before = trial.world().settle();
            Optional<ChangeSet> set = trial.reviewed(creator);
            if (set.isPresent()) {
                trial.applyAsReviewed(creator, set.get());
                trial.pass(trial.world().below(2) * trial.world().below(60 * 24));
                trial.maybeReplaceTerms();
                undo(creator, set.get().id(), before);
            }
        }
    }

    @Seeds(1)
    void everythingOffIsOffAndUndoneIsAsBefore(long seed) {
        trial.begin(seed);
        for (int round = 0; round < ROUNDS; round++) {
            trial.live(8);
            Person creator = trial.world().any(trial.world().people());
            ChangeTrial.Picture then = trial.picture(Long.MAX_VALUE);
            long before = trial.world().settle();
            List<Answer> off = turnEverythingOff(creator);
            if (!off.isEmpty()) {
                assertOff(creator, then);
                trial.pass(trial.world().below(2) * trial.world().below(60 * 24));
                undo(creator, off.get(0).actId(), before);
            }
        }
    }

    @Seeds(1)
    void restoredIsAsItWas(long seed) {
        trial.begin(seed);
        for (int round = 0; round < ROUNDS; round++) {
            long place = trial.world().settle();
            trial.live(12);
            Person creator = trial.world().any(trial.world().people());
            trial.world().settle();
            ChangeSet set = trial.at(() -> desk.restore(creator.creatorId(), new RestorePoint(place, null, new UUID(0, 0)),
                    Language.EN));
            ChangeSet reviewed = trial.goOn(set.id());
            List<Ledger.Found> lines = ledger.lines(set.id());
            trial.applyAsReviewed(creator, reviewed);
            ChangeTrial.Picture then = trial.picture(place);
            ChangeTrial.Picture now = trial.picture(Long.MAX_VALUE);
            trial.world().items().forEach((item, id) -> trial.uses().forEach(use -> trial.said(then, item, use, creator)
                    .ifPresent(was -> trial.said(now, item, use, creator).ifPresent(is -> assertRestored(was, is, use,
                            "%s %s%n was %s%n is %s%n lines %s".formatted(item, use, was, is,
                                    lines.stream().filter(line -> line.about().equals(item + " " + use)).toList()))))));
        }
    }

    /** An own yes is given again, unless its terms were retired meanwhile or the account is closed; nothing else is on. */
    private void assertRestored(Said was, Said is, String use, String told) {
        if (!was.isYes()) {
            assertThat(is.isYes()).as("on, and was not: %s", told).isFalse();
        } else if (was.source() == Said.Source.OWN_CHOICE && !is.reasons().contains(Reason.ACCOUNT_OFF)
                && !trial.world().isRetired(use, requireNonNull(was.grant()).terms())) {
            assertThat(is.isYes()).as("was on: %s", told).isTrue();
            assertThat(is.grant()).as(told).isEqualTo(was.grant());
        }
    }

    private List<Answer> turnEverythingOff(Person creator) {
        try {
            return trial.at(() -> consents.turnEverythingOff(creator));
        } catch (Refusal closed) {
            return List.of();
        }
    }

    private void assertOff(Person creator, ChangeTrial.Picture then) {
        ChangeTrial.Picture now = trial.picture(Long.MAX_VALUE);
        trial.world().items().forEach((item, id) -> trial.uses().forEach(use -> {
            String about = item + " " + use;
            if (trial.said(now, item, use, creator).isPresent()) {
                assertThat(now.standing(about).isYes()).as(about).isFalse();
            } else {
                assertThat(now.standing(about)).as(about).isEqualTo(then.standing(about));
            }
        }));
    }

    /** Undoes an act and compares with how it would be now if it had not been done. */
    private void undo(Person creator, UUID act, long before) {
        if (ledger.answers(act) == 0) {
            return;
        }
        ChangeSet undo = trial.at(() -> desk.undo(creator.creatorId(), act, Language.EN));
        ChangeSet reviewed = trial.goOn(undo.id());
        assertThat(reviewed.state()).isEqualTo(ChangeSet.State.REVIEWED);
        List<Ledger.Found> lines = ledger.lines(undo.id());
        trial.applyAsReviewed(creator, reviewed);
        ChangeTrial.Picture then = trial.picture(before);
        ChangeTrial.Picture now = trial.picture(Long.MAX_VALUE);
        trial.world().items().forEach((item, id) -> trial.uses().forEach(use -> {
            String about = item + " " + use;
            String told = "%s%n was %s%n is %s%n lines %s".formatted(about, trial.said(then, item, use, creator),
                    trial.said(now, item, use, creator), lines.stream().filter(line -> line.about().equals(about)).toList());
            assertAsBefore(creator, item, use, then, now, told);
        }));
    }

    /** A yes is given again, unless its terms were retired meanwhile; nothing is on that was not. */
    private void assertAsBefore(Person creator, String item, String use, ChangeTrial.Picture then, ChangeTrial.Picture now,
            String told) {
        String about = item + " " + use;
        Optional<Said> was = trial.said(then, item, use, creator);
        Optional<Said> is = trial.said(now, item, use, creator);
        assertThat(is.isPresent()).as(told).isEqualTo(was.isPresent());
        Grant grant = was.filter(Said::isYes).map(Said::grant).orElse(null);
        if (grant == null) {
            assertThat(is.filter(Said::isYes)).as("on, and was not: %s", told).isEmpty();
        } else if (is.orElseThrow().isYes()
                || !(trial.world().isRetired(use, grant.terms()) || isNewItems(creator, use, was.get()))) {
            assertThat(is.orElseThrow().isYes()).as("was on: %s", told).isTrue();
            assertThat(is.orElseThrow().grant()).as(told).isEqualTo(grant);
            assertThat(is.orElseThrow().source()).as(told).isEqualTo(was.orElseThrow().source());
        }
    }

    /** A rule for new items that is made again reaches those that are new since then. */
    private boolean isNewItems(Person creator, String use, Said was) {
        return was.source() == Said.Source.ACCOUNT_RULE && ledger.kindOfRule(creator.creatorId(), use) == Act.Kind.NEW_ITEMS;
    }
}
