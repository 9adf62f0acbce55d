package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.LicenceState;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import dev.sayso.gate.GateExamples;
import dev.sayso.gate.permit.PermitFinding;
import dev.sayso.revenue.HoldOutcome;
import dev.sayso.revenue.doubt.DoubtReason;
import dev.sayso.revenue.earning.Fate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The page for integrators says nothing but the truth: its commands are run one after the other, and print what it prints. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class IntegratingResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("src/docs/integrating.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)( shape)?\\n(.*?)^```$");
    private static final String CUT = "--8<--";

    /** A secret and a message that the libraries of Standard Webhooks are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final long SENT = 1_614_265_330;

    private record Block(String kind, boolean shape, String text) {
    }

    @Inject
    Given given;
    @Inject
    GateExamples examples;
    @Inject
    GivenEvents events;
    @Inject
    GivenConsumers consumers;
    @TempDir
    Path folder;

    @Test
    void everyCommandPrintsWhatThePagePrints() throws IOException, InterruptedException {
        assumeTrue(Stream.of("/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl").map(Path::of).anyMatch(Files::exists),
                "There is no curl: the commands of the page for integrators were not run");
        String items = given.unique("video") + "-";
        examples.prepare(items);
        events.one();
        consumers.ofClient("pipeline");
        List<Block> blocks = blocks();
        List<String> printed = run(blocks.stream().filter(block -> block.kind().equals("sh"))
                .map(block -> block.text().replace("video-", items)).toList());
        int command = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("sh")) {
                String heard = printed.get(command++).replace(items, "video-").strip();
                Block next = blocks.get(i + 1);
                switch (next.kind()) {
                    case "json" -> assertThat(next.shape() ? shape(JSON.readTree(heard)) : JSON.readTree(alike(heard)))
                            .as(blocks.get(i).text() + heard)
                            .isEqualTo(next.shape() ? shape(JSON.readTree(next.text())) : JSON.readTree(alike(next.text())));
                    case "text" -> assertThat(heard).as(blocks.get(i).text()).isEqualTo(next.text().strip());
                    default -> assertThat(heard).as(blocks.get(i).text()).isEmpty();
                }
            }
        }
        assertThat(command).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource({ "0, genuine, true", "299, genuine, true", "-299, genuine, true", "301, genuine, false",
            "-301, genuine, false", "0, two, true", "0, forged, false", "0, none, false", "0, body, false", "0, id, false" })
    void sampleChecksWebhooksByThePublishedAlgorithm(long late, String what, boolean genuine)
            throws IOException, ReflectiveOperationException {
        String signatures = switch (what) {
            case "two" -> "v1,AAAA " + SIGNATURE;
            case "forged" -> SIGNATURE.replace('g', 'h');
            case "none" -> "";
            default -> SIGNATURE;
        };
        String body = what.equals("body") ? "{\"test\": 2432232315}" : "{\"test\": 2432232314}";
        String id = what.equals("id") ? "msg_other" : "msg_p5jXN8AQM9LWM0D4loKWxJek";
        assertThat(sample().invoke(null, SECRET, id, Long.toString(SENT), signatures, body.getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(SENT + late))).isEqualTo(genuine);
    }

    @Test
    void everyReasonIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("## Reasons");
        String table = page.substring(start, page.indexOf("\n## ", start));
        List<String> told = Pattern.compile("`([a-z_]+)`").matcher(table).results().map(found -> found.group(1)).toList();
        assertThat(told).contains(
                Stream.of(Reason.values()).map(Reason::code).toArray(String[]::new)).contains("stale", "unknown_subject",
                        "bad_request");
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        assertThat(Files.readString(PAGE)).contains(Stream.of(Stream.of(PermitFinding.values()).map(PermitFinding::code),
                Stream.of(LicenceState.values()).map(licence -> licence.name().toLowerCase(Locale.ROOT)),
                Stream.of(dev.sayso.revenue.earning.Reason.values()).map(dev.sayso.revenue.earning.Reason::code),
                Stream.of(Fate.values()).filter(Fate::isSuspended).map(Fate::code),
                Stream.of(DoubtReason.values()).map(DoubtReason::code),
                Stream.of(HoldOutcome.values()).map(HoldOutcome::cause)).flatMap(codes -> codes)
                .map(code -> "`" + code + "`").toArray(String[]::new));
    }

    /** Compiled as it is printed. */
    private Method sample() throws IOException, ReflectiveOperationException {
        String source = blocks().stream().filter(block -> block.kind().equals("java")).findFirst().orElseThrow().text();
        Path file = Files.writeString(folder.resolve("Webhook.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()))
                .isZero();
        URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, null);
        return Stream.of(loader.loadClass("Webhook").getMethods()).filter(method -> method.getName().equals("isGenuine"))
                .findFirst().orElseThrow();
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2) != null, matcher.group(3)));
        }
        return blocks;
    }

    /** In one shell, since later commands use what earlier ones got. */
    private List<String> run(List<String> commands) throws IOException, InterruptedException {
        try (PlatformDoor door = new PlatformDoor()) {
            Path script = Files.writeString(folder.resolve("commands.sh"),
                    String.join("\nprintf '\\n%s\\n' '" + CUT + "'\n", commands));
            Path out = folder.resolve("printed");
            ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true)
                    .directory(folder.toFile()).redirectOutput(out.toFile());
            shell.environment().putAll(Map.of("SAYSO", door.url(), "TOKENS", door.tokens(), "CLIENT", PlatformDoor.CLIENT,
                    "SAYSO_CLIENT_SECRET", PlatformDoor.SECRET, "LC_ALL", "C"));
            assertThat(shell.start().waitFor(120, TimeUnit.SECONDS)).isTrue();
            return List.of(Files.readString(out).split("\n" + CUT + "\n", -1));
        }
    }

    /** Ids, times, numbers, references and seals are others each time. */
    private static String alike(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("reference:[0-9a-f]{8}", "REFERENCE").replaceAll("p3\\.\\w+\\.[\\w.-]+", "PERMIT")
                .replaceAll("\"as_of\": ?\\d+", "\"as_of\":0")
                .replaceAll("\"epoch\": ?\"[0-9a-f]{8}\"", "\"epoch\":\"EPOCH\"");
    }

    /** What members there are, and of what kind. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> {
                if (!member.getKey().equals("use")) { // not in every event
                    members.put(member.getKey(), shape(member.getValue()));
                }
            });
            return members;
        }
        if (node.isArray()) {
            TreeSet<String> kinds = new TreeSet<>();
            node.forEach(element -> kinds.add(shape(element).toString()));
            return kinds;
        }
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
