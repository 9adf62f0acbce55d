package dev.sayso.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.web.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class TermsDeskTest {

    private static final String WHY = "A court ordered it";

    @Inject
    Given given;

    @Inject
    TermsDesk desk;

    @Inject
    TermsVersions versions;

    @Inject
    Uses uses;

    @Inject
    UseSuspensions suspensions;

    @Inject
    TermsTexts texts;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    String use;
    UUID ada;

    @BeforeEach
    void aUse() {
        use = Samples.name();
        ada = given.person(Role.ADMIN).account();
        desk.add(Samples.use(use), ada);
    }

    @Test
    void newUseHasItsFirstTermsInEveryLanguage() {
        Terms first = versions.current(use, clock.instant()).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.clauses()).isEqualTo(new Clauses(400_000, 50_000, true, Withdrawal.WIND_DOWN, 30));
        assertThat(first.publishedBy().orElseThrow().id()).isEqualTo(ada);
        assertThat(first.use().words(Language.AR).title()).isEqualTo(use + " in العربية");
        assertThat(Language.all()).allSatisfy(language -> assertThat(text(first, language)).contains(language.ownName()));
    }

    @Test
    void textIsKeptUnderTheHashOfItsExactBytes() {
        String hash = versions.of(use, 1).orElseThrow().wording(Language.ES).textHash();
        assertThat(hash).isEqualTo(TermsText.hash(texts.findById(hash).text())).matches("[0-9a-f]{64}");
    }

    @Test
    void sameUseSentTwiceIsAddedOnce() {
        assertThat(desk.add(Samples.use(use), ada).version()).isEqualTo(1);
        assertThat(versions.ofUse(use)).hasSize(1);
        assertThat(facts()).containsExactly("TERMS_PUBLISHED terms.published");
    }

    @Test
    void otherUseOfTheSameNameIsRefused() {
        NewUse other = new NewUse(use, Asks.OWNERS_AND_DEPICTED, true, Samples.use(use).words(), Samples.use(use).terms());
        assertThatThrownBy(() -> desk.add(other, ada)).isInstanceOf(UseExists.class);
    }

    @Test
    void nextVersionBecomesCurrentAndTheFirstStaysAsItWas() {
        publish(1, 450_000);
        assertThat(versions.current(use, clock.instant()).orElseThrow().clauses().ownersPpm()).isEqualTo(450_000);
        assertThat(versions.of(use, 1).orElseThrow().clauses().ownersPpm()).isEqualTo(400_000);
        assertThat(versions.ofUse(use)).extracting(Terms::version).containsExactly(2, 1);
    }

    @Test
    void sameVersionSentTwiceIsPublishedOnce() {
        publish(1, 450_000);
        assertThat(publish(1, 450_000).version()).isEqualTo(2);
        assertThat(versions.ofUse(use)).hasSize(2);
    }

    @Test
    void versionWrittenBeforeAnotherWasPublishedIsRefused() {
        publish(1, 450_000);
        assertThatThrownBy(() -> publish(1, 460_000)).isInstanceOf(TermsOutdated.class)
                .extracting("latest").isEqualTo(2);
    }

    @Test
    void ofTwoVersionsPublishedAtOnceOneIsRefused() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Terms>> both = people.invokeAll(List.of(() -> publish(1, 450_000), () -> publish(1, 460_000)));
            assertThat(both).filteredOnAssertions(TermsDeskTest::isOutdated).hasSize(1);
        } finally {
            people.shutdown();
        }
        assertThat(versions.ofUse(use)).hasSize(2);
    }

    @Test
    void versionThatSaysTheSameIsRefused() {
        assertThatThrownBy(() -> publish(1, 400_000)).isInstanceOf(TermsUnchanged.class);
    }

    @Test
    void retiredTermsCanBePublishedAgainAsANewVersion() {
        retire(1, null, null);
        assertThat(publish(1, 400_000).version()).isEqualTo(2);
    }

    @Test
    void retiredVersionIsNotCurrentAndNothingOlderTakesItsPlace() {
        publish(1, 450_000);
        retire(2, null, null);
        assertThat(versions.current(use, clock.instant())).isEmpty();
        assertThat(versions.current(clock.instant())).extracting(terms -> terms.use().name()).doesNotContain(use);
        assertThat(facts()).containsExactly("TERMS_PUBLISHED terms.published", "TERMS_PUBLISHED terms.published",
                "TERMS_RETIRED terms.retired", "STANDING_CHANGED terms.retired");
    }

    @Test
    void versionRetiredLaterIsCurrentUntilThen() {
        Instant soon = clock.instant().plus(Duration.ofDays(30));
        retire(1, soon, soon.plusSeconds(1));
        assertThat(versions.current(use, soon.minusMillis(1))).isPresent();
        assertThat(versions.current(use, soon)).isEmpty();
        TermsRetirement retirement = versions.of(use, 1).orElseThrow().retirement().orElseThrow();
        assertThat(retirement.from()).isEqualTo(soon);
        assertThat(retirement.consentsEnd()).contains(soon.plusSeconds(1));
        assertThat(retirement.why()).isEqualTo(WHY);
    }

    @Test
    void currentTermsAreThoseOfTheMomentAsked() {
        Instant before = versions.of(use, 1).orElseThrow().publishedAt();
        publish(1, 450_000);
        assertThat(versions.current(use, before.minusMillis(1))).isEmpty();
        assertThat(versions.current(use, clock.instant().plusMillis(1)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void retirementSentTwiceIsDoneOnce() {
        Instant from = retire(1, null, null).from();
        assertThat(retire(1, null, null).from()).isEqualTo(from);
    }

    @Test
    void retirementForAnotherReasonIsRefused() {
        retire(1, null, null);
        assertThatThrownBy(() -> desk.retire(use, 1, new Retiring(null, null, "Another"), ada))
                .isInstanceOf(VersionAlreadyRetired.class);
    }

    @Test
    void retirementInThePastOrOutOfOrderIsRefused() {
        Instant now = clock.instant();
        assertThatThrownBy(() -> retire(1, now.minusSeconds(60), null)).isInstanceOf(RetirementInPast.class);
        assertThatThrownBy(() -> retire(1, now.plusSeconds(60), now.plusSeconds(59))).isInstanceOf(RetirementInPast.class);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> retire(7, null, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.suspend("no-such-use", WHY, ada)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void suspendedUseCanBeLiftedAndEveryStepStays() {
        desk.suspend(use, WHY, ada);
        assertThat(suspensions.inForce()).contains(use);
        desk.lift(use, 1, "The court changed its mind", ada);
        assertThat(suspensions.inForce()).doesNotContain(use);
        assertThat(suspensions.of(use)).extracting(UseSuspension::isSuspended).containsExactly(false, true);
        assertThat(facts()).containsExactly("TERMS_PUBLISHED terms.published", "STANDING_CHANGED use.suspended",
                "STANDING_CHANGED use.lifted");
    }

    @Test
    void suspensionSentTwiceIsDoneOnceAndAnotherIsRefused() {
        desk.suspend(use, WHY, ada);
        desk.suspend(use, WHY, ada);
        assertThat(suspensions.of(use)).hasSize(1);
        assertThatThrownBy(() -> desk.suspend(use, "Another", ada)).isInstanceOf(UseAlreadySuspended.class);
    }

    @Test
    void publishedFormSentAgainAfterItsVersionWasRetiredIsRefused() {
        publish(1, 450_000);
        assertThat(publish(1, 450_000).version()).isEqualTo(2);
        retire(2, null, null);
        assertThatThrownBy(() -> publish(1, 450_000)).isInstanceOf(TermsOutdated.class);
    }

    @Test
    void useInUseHasNoSuspensionToLift() {
        assertThatThrownBy(() -> desk.lift(use, 0, WHY, ada)).isInstanceOf(UseNotSuspended.class);
    }

    @Test
    void installationThatHasUsesBeginsWithNoMore() {
        desk.begin(List.of(Samples.use(Samples.name())));
        assertThat(uses.all()).extracting(Use::name).contains(use);
        assertThat(versions.latest()).hasSameSizeAs(uses.all());
    }

    private static void isOutdated(Future<Terms> publication) {
        assertThatThrownBy(publication::get).hasCauseInstanceOf(TermsOutdated.class);
    }

    private Terms publish(int shown, int ownersPpm) {
        return desk.publish(use, shown, Samples.terms(use, ownersPpm), ada);
    }

    private TermsRetirement retire(int version, @Nullable Instant from, @Nullable Instant consentsEnd) {
        return desk.retire(use, version, new Retiring(from, consentsEnd, WHY), ada);
    }

    private String text(Terms terms, Language language) {
        return texts.findById(terms.wording(language).textHash()).text();
    }

    private List<String> facts() {
        return entities.createQuery("select f.type || ' ' || f.cause from Fact f where f.subject = ?1 order by f.id",
                String.class).setParameter(1, use).getResultList();
    }
}
