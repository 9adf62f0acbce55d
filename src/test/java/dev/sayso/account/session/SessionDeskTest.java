package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class SessionDeskTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    @Inject
    SessionDesk desk;

    @Inject
    AppClock clock;

    @Inject
    EntityManager entities;

    @Inject
    Given given;

    @Test
    void sessionEndsWhenItIsIdle() {
        String secret = at(START, () -> begin("subject", null)).secret();
        assertThat(isLive(secret, START.plus(IDLE).minusMillis(1))).isTrue();
        assertThat(isLive(secret, START.plus(IDLE).minusMillis(1).plus(IDLE))).isFalse();
    }

    @Test
    void sessionInUseEndsAtTheLatestAfterItsAbsoluteTime() {
        String secret = at(START, () -> begin("subject", null)).secret();
        for (Duration used = Duration.ZERO; used.compareTo(ABSOLUTE) < 0; used = used.plusMinutes(90)) {
            assertThat(isLive(secret, START.plus(used))).as("after %s", used).isTrue();
        }
        assertThat(isLive(secret, START.plus(ABSOLUTE).minusMillis(1))).isTrue();
        assertThat(isLive(secret, START.plus(ABSOLUTE))).isFalse();
    }

    @Test
    void sessionIsTouchedOnceAMinute() {
        SessionDesk.Begun begun = at(START, () -> begin("subject", null));
        isLive(begun.secret(), START.plusSeconds(59));
        assertThat(seenAt(begun)).isEqualTo(START);
        isLive(begun.secret(), START.plusSeconds(60));
        assertThat(seenAt(begun)).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void everySignInHasASecretOfItsOwn() {
        String subject = given.unique("subject");
        assertThat(begin(subject, null).secret()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(begin(subject, null).secret());
    }

    @Test
    void guessedSecretsOpenNothing() {
        assertThat(desk.resume("")).isEmpty();
        assertThat(desk.resume("x".repeat(20_000))).isEmpty();
        assertThat(desk.resume("' or ''='")).isEmpty();
    }

    @Test
    void databaseKnowsTheHashOfTheSecretAlone() {
        SessionDesk.Begun begun = begin("subject", null);
        List<?> row = rows(begun);
        assertThat(row.toString()).contains(Secrets.hash(begun.secret())).doesNotContain(begun.secret());
        assertThat(desk.resume(Secrets.hash(begun.secret()))).as("what is stored opens nothing").isEmpty();
    }

    @Test
    void endedSessionIsOverAndKeepsNoToken() {
        SessionDesk.Begun begun = begin("subject", null);
        desk.end(begun.secret());
        assertThat(desk.resume(begun.secret())).isEmpty();
        assertThat(rows(begun).toString()).doesNotContain("sealed");
    }

    @Test
    void oneOfSeveralSessionsEnds() {
        String subject = given.unique("subject");
        SessionDesk.Begun here = begin(subject, null);
        SessionDesk.Begun there = begin(subject, null);
        desk.end(here.session().account().id(), there.session().id());
        assertThat(desk.resume(there.secret())).isEmpty();
        assertThat(desk.resume(here.secret())).isPresent();
        assertThat(desk.liveOf(here.session().account().id())).extracting(Session::id)
                .containsExactly(here.session().id());
    }

    @Test
    void foreignSessionIsNotFoundAndStays() {
        SessionDesk.Begun mine = begin(given.unique("subject"), null);
        SessionDesk.Begun theirs = begin(given.unique("subject"), null);
        assertThatThrownBy(() -> desk.end(mine.session().account().id(), theirs.session().id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(desk.resume(theirs.secret())).isPresent();
    }

    @Test
    void providersSessionEndsWithoutTheOthersOfItsPerson() {
        String subject = given.unique("subject");
        String sid = given.unique("sid");
        SessionDesk.Begun named = begin(subject, sid);
        SessionDesk.Begun other = begin(subject, given.unique("sid"));
        desk.end(new LogoutToken(given.unique("jti"), "test", sid, subject));
        assertThat(desk.resume(named.secret())).isEmpty();
        assertThat(desk.resume(other.secret())).isPresent();
    }

    @Test
    void sidOfAnotherIssuerEndsNothing() {
        String sid = given.unique("sid");
        SessionDesk.Begun begun = begin(given.unique("subject"), sid);
        desk.end(new LogoutToken(given.unique("jti"), "https://other.example", sid, null));
        assertThat(desk.resume(begun.secret())).isPresent();
    }

    @Test
    void subjectEndsEverywhereButAtOtherIssuers() {
        String subject = given.unique("subject");
        SessionDesk.Begun one = begin(subject, given.unique("sid"));
        SessionDesk.Begun two = begin(subject, null);
        SessionDesk.Begun elsewhere = desk.begin(
                new Vouched("https://other.example", subject, null, subject, null, "sealed"), null);
        SessionDesk.Begun somebodyElse = begin(given.unique("subject"), null);
        desk.end(new LogoutToken(given.unique("jti"), "test", null, subject));
        assertThat(desk.resume(one.secret())).isEmpty();
        assertThat(desk.resume(two.secret())).isEmpty();
        assertThat(desk.resume(elsewhere.secret())).isPresent();
        assertThat(desk.resume(somebodyElse.secret())).isPresent();
    }

    @Test
    void logoutTokenWorksOnce() {
        String subject = given.unique("subject");
        LogoutToken token = new LogoutToken(given.unique("jti"), "test", null, subject);
        desk.end(token);
        SessionDesk.Begun again = begin(subject, null);
        desk.end(token);
        assertThat(desk.resume(again.secret())).isPresent();
    }

    @Test
    void endedSessionsAreForgottenInTime() {
        SessionDesk.Begun old = at(START, () -> begin("subject", null));
        SessionDesk.Begun young = at(START.plus(ABSOLUTE), () -> begin("subject", null));
        desk.forget(START.plus(ABSOLUTE).plusMillis(1));
        assertThat(rows(old)).isEmpty();
        assertThat(rows(young)).hasSize(1);
    }

    private SessionDesk.Begun begin(String subject, @Nullable String sid) {
        return desk.begin(new Vouched("test", subject, sid, "Name of " + subject, null, "sealed"), "Firefox");
    }

    private boolean isLive(String secret, Instant moment) {
        Optional<Session> session = at(moment, () -> desk.resume(secret));
        return session.isPresent();
    }

    private Instant seenAt(SessionDesk.Begun begun) {
        UUID id = begun.session().id();
        return QuarkusTransaction.requiringNew().call(() -> entities.find(Session.class, id).seenAt());
    }

    private List<?> rows(SessionDesk.Begun begun) {
        return QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery(
                        "select concat(secret_hash, ' ', id_token, ' ', device, ' ', sid) from session where id = ?1")
                .setParameter(1, begun.session().id()).getResultList());
    }

    private <T> T at(Instant moment, Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        clock.at(moment, () -> result.set(act.get()));
        return result.get();
    }
}
