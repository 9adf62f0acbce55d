package dev.sayso.gate.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PlatformDoor;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.gate.GivenGate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A real installation passes; one that misbehaves in one way fails by the check that looks there. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SelfTestResourceTest {

    private static final String EVALUATION = "/access/v1/evaluation";

    /** After that for itself, that of the clock and one to warm up. */
    private static final int LAST_TIMED = 4;

    /** What goes wrong, and the check that has to find it. */
    private enum Trouble {

        ELSEWHERE("metadata"),
        TOKENS_REFUSED("token"),
        OPEN_TO_ALL("no token"),
        FORGIVING("bad request"),
        YES_TO_ALL("unknown item"),
        STALE("unknown item"),
        NO_PERMIT("item"),
        ITEM_LOST("item"),
        BATCH_CUT("batch"),
        SEMANTIC_IGNORED("semantics"),
        OTHER_TIME("clock"),
        SLOW("latency"),
        CURSOR_IGNORED("events"),
        ANY_CURSOR("bad cursor"),
        SILENT("stream"),
        FORGETFUL("resumed"),
        BROKEN_JSON("batch"),
        NOT_LICENSED("derivative"),
        BATCH_KEPT_BACK("revenue");

        private final String check;

        Trouble(String check) {
            this.check = check;
        }
    }

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Asked about and never changed, so that one does for all. */
    private static String item = "";

    @BeforeEach
    void anItemThatIsAllowed() {
        if (!item.isEmpty()) {
            return;
        }
        Person ines = given.creator();
        item = consents.item(ines);
        consents.allow(ines, item, "restyle");
        consents.refuse(ines, item, "recut");
        gate.settled();
    }

    @Test
    void installationThatIsFinePasses() {
        try (PlatformDoor door = new PlatformDoor()) {
            assertThat(run(door, "--item", item)).as(told()).isZero();
            assertThat(lines("ok")).as(told()).hasSize(16);
            assertThat(told()).contains("yes, consented for restyle", "goes on after Last-Event-ID", "All is fine.")
                    .doesNotContain("FAIL", "skip", PlatformDoor.SECRET);
        }
    }

    @Test
    void noIsAsGoodAnAnswerAsYes() {
        try (PlatformDoor door = new PlatformDoor()) {
            assertThat(run(door, "--item", item, "--use", "recut")).as(told()).isZero();
            assertThat(told()).contains("no, refused for recut");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachTroubleIsFoundWhereItIs(Trouble trouble) {
        try (PlatformDoor door = troubled(trouble)) {
            assertThat(runFor(trouble == Trouble.SILENT ? 1 : 4, door, "--item", item)).as(told()).isEqualTo(1);
            assertThat(lines("FAIL")).as(told()).anyMatch(line -> line.startsWith("FAIL  " + trouble.check + " "));
            assertThat(told()).contains("Something is not fine.");
        }
    }

    @Test
    void nothingIsTriedWithoutAToken() {
        try (PlatformDoor door = troubled(Trouble.TOKENS_REFUSED)) {
            run(door);
            assertThat(lines("skip")).hasSize(11);
            assertThat(lines("FAIL")).hasSize(1);
        }
    }

    @Test
    void absentInstallationFailsEveryCheck() {
        PlatformDoor gone = new PlatformDoor();
        gone.close();
        assertThat(run(gone)).isEqualTo(1);
        assertThat(lines("FAIL")).hasSize(3).allMatch(line -> line.contains("No answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "--url", "--url localhost", "--url http://a --token-url http://b",
            "--url http://a --token-url http://b --client c --calls 0", "--url http://a --url http://a",
            "--url http://a --token-url http://b --client c --secret d", "--url ftp://a --token-url http://b --client c" })
    void wrongArgumentsAreExplained(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));
        assertThat(SelfTest.run(arguments, Map.of(Plan.SECRET, "s"), new PrintStream(printed), Clock.systemUTC())).isEqualTo(2);
        assertThat(told().lines().findFirst().orElseThrow()).endsWith(line.contains("ftp") || line.endsWith("localhost")
                ? arguments.get(1)
                : ".");
        assertThat(told()).contains("--token-url");
    }

    @Test
    void secretComesFromTheEnvironmentAlone() {
        List<String> arguments = List.of("--url", "http://a", "--token-url", "http://b", "--client", "c");
        assertThat(SelfTest.run(arguments, Map.of(), new PrintStream(printed), Clock.systemUTC())).isEqualTo(2);
        assertThat(told()).startsWith("The client's secret is not in SAYSO_CLIENT_SECRET.");
    }

    /** As somebody who has a password, for a provider where clients have no roles of their own. */
    @Test
    void tokenMayBeThatOfAUser() {
        try (PlatformDoor door = new PlatformDoor()) {
            Config config = ConfigProvider.getConfig();
            List<String> arguments = List.of("--url", door.url(), "--token-url",
                    config.getValue("quarkus.oidc.auth-server-url", String.class) + "/token", "--client",
                    config.getValue("quarkus.oidc.client-id", String.class), "--user", "pipeline", "--scope", "openid",
                    "--calls", "1");
            String secret = config.getValue("quarkus.oidc.credentials.secret", String.class);
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            assertThat(SelfTest.run(arguments, Map.of(Plan.SECRET, secret), out, Clock.systemUTC())).isEqualTo(2);
            assertThat(told()).startsWith("The user's password is not in SAYSO_USER_PASSWORD.");
            assertThat(SelfTest.run(arguments, Map.of(Plan.SECRET, secret, Plan.PASSWORD, "pipeline"), out, Clock.systemUTC()))
                    .as(told()).isZero();
        }
    }

    private int run(PlatformDoor door, String... more) {
        return runFor(4, door, more);
    }

    private int runFor(int patience, PlatformDoor door, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--url", door.url() + "/", "--token-url", door.tokens(), "--client",
                PlatformDoor.CLIENT, "--calls", "1", "--patience", Integer.toString(patience)));
        arguments.addAll(List.of(more));
        return SelfTest.run(arguments, Map.of(Plan.SECRET, PlatformDoor.SECRET),
                new PrintStream(printed, true, StandardCharsets.UTF_8), Clock.systemUTC());
    }

    private String told() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines(String verdict) {
        return told().lines().filter(line -> line.startsWith(verdict + " ")).toList();
    }

    private static PlatformDoor troubled(Trouble trouble) {
        return new PlatformDoor() {

            private final AtomicInteger decisions = new AtomicInteger();

            @Override
            protected String asked(String path, String body) {
                return trouble == Trouble.SEMANTIC_IGNORED ? body.replaceAll("\"options\":\\{[^}]*},", "") : body;
            }

            @Override
            protected String led(String pathAndQuery) {
                return switch (trouble) {
                    case CURSOR_IGNORED -> pathAndQuery.replaceAll("&after=.*", "");
                    default -> pathAndQuery;
                };
            }

            @Override
            protected String said(String path, String header, String value) {
                return trouble == Trouble.FORGETFUL && header.equals("Last-Event-ID") && !value.isEmpty() ? "AAAAAAAAAAA"
                        : value;
            }

            @Override
            protected int told(String path, int status) {
                return switch (trouble) {
                    case TOKENS_REFUSED -> path.equals("/token") ? 401 : status;
                    case OPEN_TO_ALL -> status == 401 ? 200 : status;
                    case FORGIVING -> path.equals(EVALUATION) && status == 400 ? 200 : status;
                    case ANY_CURSOR -> path.endsWith("/events") && status == 400 ? 200 : status;
                    default -> status;
                };
            }

            @Override
            protected String told(String path, String body) {
                return switch (trouble) {
                    case ELSEWHERE -> body.replace("/access/v1/evaluations", "/access/evaluations");
                    case YES_TO_ALL -> body.replace("\"decision\":false", "\"decision\":true");
                    case STALE -> body.replace("unknown_item", "stale");
                    case NO_PERMIT -> body.replaceAll("\"permit\":\"[^\"]*\",", "");
                    case ITEM_LOST -> body.replace("consented", "unknown_item");
                    case BATCH_CUT -> body.replaceAll("(\"evaluations\":\\[\\{.*?}}),.*", "$1]}");
                    case OTHER_TIME -> body.replaceAll("(\"evaluated_at\":\")\\d{4}", "$12020");
                    case SLOW -> slowly(path, body, decisions);
                    case NOT_LICENSED -> body.replace("\"licence\":\"licensed\"", "\"licence\":\"unlicensed\"");
                    case BATCH_KEPT_BACK -> body.replace("\"state\":\"done\"", "\"state\":\"quarantined\"");
                    case SILENT -> path.endsWith("/stream") ? "" : body;
                    case BROKEN_JSON -> path.endsWith("/evaluations") ? body.substring(1) : body;
                    default -> body;
                };
            }
        };
    }

    /** The slowest decision tells, so one of those that are timed will do: the last of the unknown item. */
    private static String slowly(String path, String body, AtomicInteger decisions) {
        if (path.equals(EVALUATION) && body.contains("unknown_item") && decisions.incrementAndGet() == LAST_TIMED) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
        }
        return body;
    }
}
