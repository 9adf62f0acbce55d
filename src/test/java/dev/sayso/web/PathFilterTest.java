package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** No path is one thing to sign-in and another to the resources. */
@QuarkusTest
class PathFilterTest {

    private static final long SEED = 20_261_201;
    private static final int RANDOM_PATHS = 300;
    private static final List<String> ROUTES = List.of("/items", "/items/a", "/settings", "/verify", "/api/v1/events",
            "/api/v1/imports", "/access/v1/evaluation", "/log/checkpoint", "/signals/items/a", "/.well-known/tdmrep.json",
            "/sign-out/backchannel", "/q/openapi", "/assets/x", "/nothing");
    private static final List<String> PIECES = List.of("/", "/", "/", "api", "access", "items", "log", "signals", "v1", "q",
            "a",
            ";", ";x=1", "%2f", "%5c", "%3b", "%2e", "..", ".", "%61", "%252f", "events", "sign-out", "backchannel",
            "settings");

    @TestHTTPResource("/")
    URL application;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    static Stream<String> nastyPaths() {
        return ROUTES.stream().flatMap(route -> Stream.of(route + ";x=1", route + "/", route + "/.", route + "/..", "/" + route,
                "/x/.." + route, "/." + route, "/%2e" + route, "/x/%2E%2e" + route, route + "%2f", route + "%5C", route + "%3b",
                route + "%252e", route.replaceFirst("/([a-z.-]+)", "/$1;x=1"), route.replaceFirst("(?<=.)/", "%2F"),
                route.replaceFirst("(?<=.)/", "//")));
    }

    @ParameterizedTest
    @MethodSource("nastyPaths")
    void pathThatCouldBeReadInTwoWaysIsRefusedBeforeAnythingElse(String path) {
        if (PathKind.of(path) != PathKind.AMBIGUOUS) {
            assertThat(path).as("a route of one segment").doesNotContain(";", "//", "%2");
            return;
        }
        for (String method : List.of("GET", "POST")) {
            Wire.Answer answer = Wire.send(application, method, path, "Accept: text/html");
            assertThat(answer.status()).as(method).isEqualTo(400);
            assertThat(answer.body()).contains("<html", "We could not read this request");
            assertThat(answer.head()).contains("x-content-type-options: nosniff", "content-security-policy: ",
                    "cache-control: no-store").doesNotContain("set-cookie");
        }
        assertThat(Wire.get(application, path).isProblem()).isTrue();
        assertThat(Wire.get(application, path).body()).contains("urn:sayso:problem:ambiguous-path");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health;x", "/q//health", "/q/./metrics", "/q/metrics/", "/q%2fhealth", "/x/../q/health" })
    void whatOperatorsAskIsReadAlike(String path) {
        assertThat(Wire.get(management, path).status()).isEqualTo(400);
        assertThat(Wire.get(management, "/q/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/%61pi/v1/events", "/api/v1/event%73", "/a%63cess/v1/evaluation", "/%6Cog/checkpoint",
            "/%73ignals/items/a", "/sign%2Dout/backchannel", "/settin%67s", "/%2Ewell-known/tdmrep.json" })
    void otherSpellingOfAPathIsTheSamePath(String path) throws Exception {
        String plain = URLDecoder.decode(path, StandardCharsets.UTF_8);
        for (String method : List.of("GET", "POST")) {
            Wire.Answer one = Wire.send(application, method, path);
            Wire.Answer other = Wire.send(application, method, plain);
            assertThat(one.status()).as(method).isEqualTo(other.status());
            assertThat(one.type()).isEqualTo(other.type());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.b", "a%2Eb", "a%3Ab", "a%40b", "a%7Eb", "...", "%2D_~" })
    void itemsOfEveryNameAreFound(String id) {
        assertThat(Wire.get(application, "/signals/items/" + id).status()).isEqualTo(200);
    }

    /** Quarkus's own convention would take the tenant's name for it in any segment. */
    @ParameterizedTest
    @ValueSource(strings = { "/items/api", "/items/a/api", "/settings", "/receipts/api" })
    void pageOfAnItemByTheNameOfATenantIsAPage(String path) {
        assertThat(Wire.get(application, path).head()).doesNotContain("www-authenticate");
        assertThat(Wire.get(application, path).status()).isIn(302, 404);
    }

    @Test
    void allWhoAskAgreeWhateverThePath() {
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM_PATHS; i++) {
            StringBuilder path = new StringBuilder("/");
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                path.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertAgreed(path.toString());
        }
    }

    private void assertAgreed(String path) {
        PathKind kind = PathKind.of(path);
        Wire.Answer read = Wire.get(application, path);
        Wire.Answer sent = Wire.send(application, "POST", path);
        if (!isAddress(path)) {
            assertThat(read.status()).as(path).isEqualTo(400);
            assertThat(kind).isEqualTo(PathKind.AMBIGUOUS);
            return;
        }
        assertThat(read.head()).as(path).contains("x-content-type-options: nosniff");
        assertThat(read.status() == 400 && read.body().contains("ambiguous-path")).as(path)
                .isEqualTo(kind == PathKind.AMBIGUOUS);
        if (kind == PathKind.AMBIGUOUS) {
            assertThat(sent.status()).as(path).isEqualTo(400);
        } else {
            assertThat(sent.status() == 403).as("another site, " + path).isEqualTo(!kind.isForPrograms());
            assertThat(sent.isProblem()).as("answers a problem, " + path).isEqualTo(kind.isForPrograms());
            assertThat(read.head().contains("www-authenticate: bearer")).as("asks for a token, " + path)
                    .isEqualTo(read.status() == 401 && kind.takesTokens());
        }
    }

    /** Quarkus refuses others before it knows any of us. */
    private static boolean isAddress(String path) {
        try {
            return new URI(path).getPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
