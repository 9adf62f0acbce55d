package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.web.AppClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class HeldFormDeskTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<HeldForm.Field> TYPED = List.of(new HeldForm.Field("note", "مرحبا \"quoted\" 🎬"),
            new HeldForm.Field("use", "restyle"), new HeldForm.Field("use", "dub"));

    @Inject
    HeldFormDesk desk;

    @Inject
    SessionDesk sessions;

    @Inject
    GivenSessions givenSessions;

    @Inject
    AppClock clock;

    @Inject
    Given given;

    @Test
    void personFindsWhatTheyTypedAgain() {
        Person person = given.person();
        HeldForm found = desk.find(hold(endedSession(person)), person.account()).orElseThrow();
        assertThat(found.path()).isEqualTo("/items/one/choices");
        assertThat(found.fields()).isEqualTo(TYPED);
    }

    @Test
    void whoeverSignsInNextInTheSameBrowserDoesNot() {
        String secret = hold(endedSession(given.person()));
        assertThat(desk.find(secret, given.person().account())).isEmpty();
    }

    @Test
    void strangersKeepNothing() {
        assertThat(desk.hold("", "/settings", TYPED)).isEmpty();
        assertThat(desk.hold(Secrets.next(), "/settings", TYPED)).isEmpty();
    }

    @Test
    void formIsKeptForHalfAnHour() {
        Person person = given.person();
        String session = endedSession(person);
        String secret = at(START, () -> hold(session));
        assertThat(find(secret, person, START.plus(Duration.ofMinutes(30)).minusMillis(1))).isPresent();
        assertThat(find(secret, person, START.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    void forgettingLeavesWhatIsYoung() {
        Person person = given.person();
        String session = endedSession(person);
        String old = at(START, () -> hold(session));
        String young = at(START.plus(Duration.ofMinutes(10)), () -> hold(session));
        at(START.plus(Duration.ofMinutes(35)), () -> {
            desk.forget();
            return true;
        });
        assertThat(find(old, person, START)).isEmpty();
        assertThat(find(young, person, START)).isPresent();
    }

    @Test
    void largeFormIsNotKept() {
        String session = endedSession(given.person());
        assertThat(desk.hold(session, "/settings", List.of(new HeldForm.Field("note", "x".repeat(32 * 1024 - 4))))).isPresent();
        assertThat(desk.hold(session, "/settings", List.of(new HeldForm.Field("note", "x".repeat(32 * 1024 - 3))))).isEmpty();
    }

    @Test
    void nobodyKeepsFormsWithoutLimit() {
        String session = endedSession(given.person());
        assertThat(IntStream.range(0, 25).mapToObj(i -> desk.hold(session, "/settings", TYPED)).filter(Optional::isPresent))
                .hasSize(20);
    }

    @Test
    void guessedSecretsFindNothing() {
        UUID account = given.person().account();
        assertThat(desk.find(null, account)).isEmpty();
        assertThat(desk.find("", account)).isEmpty();
        assertThat(desk.find(Secrets.next(), account)).isEmpty();
    }

    private String hold(String session) {
        return desk.hold(session, "/items/one/choices", TYPED).orElseThrow();
    }

    private String endedSession(Person person) {
        String secret = givenSessions.begun(person, "Firefox").secret();
        sessions.end(secret);
        return secret;
    }

    private Optional<HeldForm> find(@Nullable String secret, Person person, Instant moment) {
        return at(moment, () -> desk.find(secret, person.account()));
    }

    private <T> T at(Instant moment, Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        clock.at(moment, () -> result.set(act.get()));
        return result.get();
    }
}
