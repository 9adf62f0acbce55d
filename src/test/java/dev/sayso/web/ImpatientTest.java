package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.account.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What does not come in time is waited for no longer, and nobody has more than a share. */
@QuarkusTest
@TestProfile(Impatient.class)
class ImpatientTest {

    @TestHTTPResource
    URI application;

    @Inject
    Given given;

    @Test
    void bodyThatDoesNotComeInTimeIsAnsweredAndItsConnectionIsOver() throws IOException {
        try (SlowSenders slow = new SlowSenders(application, "127.0.0.3", 5, post("/language", "Content-Length: 60000\r\n"))) {
            assertThat(in(slow, answer -> answer.startsWith("HTTP/1.1 408 ") && answer.endsWith("(closed)"))).isTrue();
        }
    }

    @Test
    void fileThatStandsStillIsOver() throws IOException {
        String platform = given.person(Role.PLATFORM).headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n").reduce("", String::concat);
        try (SlowSenders slow = new SlowSenders(application, "127.0.0.3", 5,
                post("/api/v1/imports", platform + "Content-Length: 60000\r\n"))) {
            assertThat(in(slow, answer -> answer.endsWith("(closed)"))).isTrue();
        }
    }

    /** An answer that needs no body is given at once; what comes after it is nobody's any more. */
    @Test
    void whatFollowsAnAnswerIsNotWaitedFor() throws IOException {
        try (SlowSenders slow = new SlowSenders(application, "127.0.0.3", 5, post("/nothing", "Content-Length: 60000\r\n"))) {
            assertThat(in(slow, answer -> answer.startsWith("HTTP/1.1 404 ") && answer.endsWith("(closed)"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "GET", "GET / HTTP/1.1\r\nX-Slow: ",
            "GET /log/key HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX-Slow: " })
    void requestThatNeverBeginsIsOver(String beginning) throws IOException {
        try (SlowSenders slow = new SlowSenders(application, "127.0.0.3", 5, beginning)) {
            assertThat(in(slow, answer -> answer.endsWith("(closed)"))).isTrue();
        }
    }

    @Test
    void oneAddressHasSoManyConnectionsAndOthersHaveTheirs() throws IOException {
        try (SlowSenders one = new SlowSenders(application, "127.0.0.4", Impatient.CONNECTIONS + 5, "");
                SlowSenders other = new SlowSenders(application, "127.0.0.5", 5, "")) {
            assertThat(SlowSenders.eventually(() -> one.answers().stream().filter("(closed)"::equals).count() >= 5)).isTrue();
            assertThat(answerTo("127.0.0.5")).startsWith("HTTP/1.1 ");
            assertThat(other.answers()).hasSize(5);
        }
        assertThat(SlowSenders.eventually(() -> answerTo("127.0.0.4").startsWith("HTTP/1.1 "))).isTrue();
    }

    @Test
    void connectionsOfAProxyAreThoseOfMany() throws IOException {
        try (SlowSenders proxy = new SlowSenders(application, "127.0.0.9", Impatient.CONNECTIONS + 5, "")) {
            assertThat(answerTo("127.0.0.9")).startsWith("HTTP/1.1 ");
            assertThat(proxy.answers()).hasSize(Impatient.CONNECTIONS + 5);
        }
    }

    @Test
    void pagesAreLimitedFarAboveWhatAPersonReads() {
        String refused = answerTo("127.0.0.6", "/nothing");
        for (int i = 0; i < 100 && !refused.startsWith("HTTP/1.1 429 "); i++) {
            assertThat(refused).startsWith("HTTP/1.1 404 ");
            refused = answerTo("127.0.0.6", "/nothing");
        }
        assertThat(refused.toLowerCase(Locale.ROOT)).contains("content-type: text/html").containsPattern("retry-after: [1-9]");
        assertThat(answerTo("127.0.0.6")).as("what programs read").startsWith("HTTP/1.1 200 ");
    }

    private static boolean in(SlowSenders slow, Predicate<String> answer) {
        List<StringBuilder> heard = Stream.generate(StringBuilder::new).limit(5).toList();
        return SlowSenders.eventually(() -> {
            List<String> now = slow.answers();
            for (int i = 0; i < now.size(); i++) {
                heard.get(i).append(now.get(i));
            }
            return heard.stream().allMatch(text -> answer.test(text.toString()));
        });
    }

    private String answerTo(String from) {
        return answerTo(from, "/log/key");
    }

    private String answerTo(String from, String path) {
        try (Socket socket = Wire.open(application, from)) {
            Wire.write(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            return "";
        }
    }

    private String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + application.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n" + headers + "\r\nx";
    }
}
