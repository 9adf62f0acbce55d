package dev.sayso.gate.signal;

import static dev.sayso.gate.signal.GivenSignals.crawler;
import static dev.sayso.gate.signal.GivenSignals.page;
import static dev.sayso.gate.signal.GivenSignals.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Audience;
import dev.sayso.gate.GivenGate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Public signals, each form held to its specification, and what they keep to themselves. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SignalResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>",
            Pattern.DOTALL);

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenSignals signals;
    @Inject
    GivenGate gate;
    @Inject
    ItemDesk items;

    @Test
    void contentUsageIsADictionaryThatSpeaksOfTrainingAlone() {
        String trained = signals.itemAllowedFor("train");
        String recut = signals.itemAllowedFor("recut");
        assertThat(usage(page(trained))).isEqualTo(Map.of("train-ai", "y"));
        assertThat(usage(page(recut))).isEqualTo(Map.of("train-ai", "n"));
        assertThat(usage(page(given.unique("unknown")))).isEqualTo(Map.of("train-ai", "n"));
        assertThat(usage(read(trained, "application/json"))).isEqualTo(Map.of("train-ai", "y"));
    }

    @Test
    void miningIsReservedOnlyWhereTrainingIs() throws IOException {
        String trained = signals.itemAllowedFor("train");
        String recut = signals.itemAllowedFor("recut");
        Response answer = crawler().get("/.well-known/tdmrep.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        TdmRules rules = new TdmRules(JSON.readTree(answer.asString()));
        assertThat(List.of("/", "/terms", "/signals/items/" + trained, "/anything"))
                .allMatch(path -> rules.of(path).equals("1"));
        assertThat(rules.of("/signals/items/" + trained, page(trained))).isEqualTo("0");
        assertThat(rules.of("/signals/items/" + recut, page(recut))).isEqualTo("1");
        assertThat(rules.of("/signals/items/none", page("none"))).isEqualTo("1");
    }

    @Test
    void policyComesWithEachReservationAndWithNoOther() {
        Response reserved = page(given.unique("unknown"));
        TdmRules.assertIsAddress(reserved.header("tdm-policy"));
        assertThat(reserved.asString())
                .contains("<meta name=\"tdm-policy\" content=\"" + reserved.header("tdm-policy") + "\">");
        Response open = page(signals.itemAllowedFor("train"));
        assertThat(open.header("tdm-policy")).isNull();
        assertThat(open.asString()).doesNotContain("\"tdm-policy\"");
    }

    @Test
    void pageCarriesTheSameJsonLdAsIsServed() throws IOException {
        String item = signals.itemAllowedFor("recut", "dub");
        JsonNode node = JSON.readTree(read(item, "application/ld+json").asString());
        SchemaOrg.assertDescribesAWork(node);
        assertThat(embedded(page(item))).isEqualTo(node);
        assertThat(node.path("@type").textValue()).isEqualTo("VideoObject");
        assertThat(node.path("name").textValue()).isEqualTo("Title of " + item);
        assertThat(node.path("license")).extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("http://localhost:8080/terms/recut/1", "http://localhost:8080/terms/dub/1");
        SchemaOrg.assertDescribesAWork(embedded(page(given.unique("unknown"))));
    }

    @Test
    void titleCannotBreakOutOfItsPage() throws IOException {
        Person owner = given.creator();
        String item = given.unique("item");
        String title = "</script><script>alert(1)</script><!-- & \" \u2028 ' --> {title}";
        items.put(new ItemRow(item, title, ItemKind.TEXT, "https://example.com/?a=1&b=<i>", null, GivenConsent.PUBLISHED, false,
                true, null, List.of(new HolderEntry(owner.channel(), owner.name(), HolderRole.OWNER, null))));
        consents.allow(owner, item, "recut");
        signals.awaitAllowed(item, Set.of("recut"));
        Response page = page(item);
        assertThat(embedded(page).path("name").textValue()).isEqualTo(title);
        assertThat(embedded(page).path("@type").textValue()).isEqualTo("TextDigitalDocument");
        assertThat(page.asString()).doesNotContain("<script>");
    }

    @Test
    void eachAllowedUseIsToldWithItsTerms() {
        String item = signals.itemAllowedFor("recut", "soundtrack");
        Response answer = read(item, "application/json");
        assertThat(answer.<List<String>> path("uses.use")).contains("restyle", "recut", "soundtrack", "dub", "likeness",
                "train");
        assertThat(answer.<List<String>> path("uses.find { it.use == 'recut' }.terms"))
                .containsExactly("http://localhost:8080/terms/recut/1");
        assertThat(answer.<List<String>> path("uses.find { it.use == 'train' }.terms")).isEmpty();
        assertThat(answer.<String> path("enforced_by")).endsWith("/.well-known/authzen-configuration");
        assertThat(page(item).asString()).contains("href=\"/terms/recut/1\"", "href=\"/terms/soundtrack/1\"")
                .doesNotContain("href=\"/terms/train/1\"");
    }

    @Test
    void whateverIsNotAYesToAnybodyIsToldAlike() {
        String unknown = anonymous(page("unknown"), "unknown");
        Person ines = given.creator();
        String undecided = consents.item(ines);
        String refused = consents.item(ines);
        consents.refuse(ines, refused, "recut");
        String withdrawn = consents.item(ines);
        consents.allow(ines, withdrawn, "recut");
        consents.clear(ines, withdrawn, "recut");
        String forVerified = consents.item(ines);
        consents.allow(ines, forVerified, "recut", Audience.VERIFIED);
        String removed = signals.itemAllowedFor("recut");
        items.remove(removed);
        gate.settled();
        assertThat(List.of(undecided, refused, withdrawn, forVerified, removed))
                .allSatisfy(item -> assertThat(anonymous(page(item), item)).as(item).isEqualTo(unknown));
        assertThat(List.of(undecided, refused, withdrawn, forVerified, removed))
                .allSatisfy(item -> assertThat(headers(page(item))).as(item).isEqualTo(headers(page("unknown"))));
        assertThat(List.of("application/json", "application/ld+json"))
                .allSatisfy(type -> assertThat(anonymous(read(refused, type), refused))
                        .isEqualTo(anonymous(read("unknown", type), "unknown")));
    }

    @Test
    void withdrawalIsToldAtOnce() {
        Person ines = given.creator();
        String item = consents.item(ines);
        for (int round = 0; round < 5; round++) {
            consents.allow(ines, item, "train");
            signals.awaitAllowed(item, Set.of("train"));
            consents.clear(ines, item, "train");
            gate.settled();
            assertThat(page(item).header("Content-Usage")).isEqualTo("train-ai=n");
        }
    }

    @Test
    void onlyParentsThatAreAllowedThemselvesAreNamed() {
        Person ines = given.creator();
        String open = consents.item(ines);
        String closed = consents.item(ines);
        consents.allow(ines, open, "recut");
        consents.allow(ines, open, "dub");
        String derived = consents.item(ines);
        consents.allow(ines, derived, "recut");
        signals.madeFrom(derived, List.of(open));
        signals.awaitAllowed(derived, Set.of("recut"));
        signals.awaitAllowed(open, Set.of("recut", "dub"));
        assertThat(read(derived, "application/ld+json").<List<String>> path("isBasedOn"))
                .containsExactly("http://localhost:8080/signals/items/" + open + "#item");
        assertThat(page(derived).asString()).contains("href=\"/signals/items/" + open + "\"");
        signals.madeFrom(derived, List.of(closed));
        gate.settled();
        assertThat(page(derived).asString()).doesNotContain(closed, open);
    }

    @Test
    void pageIsAskedForAnewAndSentWhenItChanged() {
        String item = signals.itemAllowedFor("recut");
        Response first = page(item);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("ETag")).matches("W/\"[0-9a-f-]{36}\"");
        assertThat(first.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        Response again = crawler().accept("text/html").header("If-None-Match", first.header("ETag")).get(path(item));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("tdm-reservation")).isEqualTo("1");
        items.remove(item);
        gate.settled();
        assertThat(crawler().accept("text/html").header("If-None-Match", first.header("ETag")).get(path(item)).statusCode())
                .isEqualTo(200);
        assertThat(page(item).header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(given.person().asks().accept("text/html").get(path(item)).header("Cache-Control"))
                .isEqualTo("private, no-cache");
    }

    @Test
    void headersAloneCanBeAskedFor() {
        String item = signals.itemAllowedFor("train");
        Response head = crawler().accept("text/html").head(path(item));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Usage")).isEqualTo("train-ai=y");
        assertThat(head.header("tdm-reservation")).isEqualTo("0");
        assertThat(head.header("ETag")).isEqualTo(page(item).header("ETag"));
        assertThat(crawler().head("/.well-known/tdmrep.json").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverTakesAnythingGetsThePage() {
        assertThat(crawler().accept("*/*").get(path("some")).contentType()).startsWith("text/html");
        assertThat(crawler().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8").get(path("some"))
                .contentType()).startsWith("text/html");
        assertThat(crawler().accept("image/png").get(path("some")).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a%20b", "a%3Cb", "%00" })
    void whatNoItemCanBeCalledIsNotThere(String id) {
        assertThat(crawler().urlEncodingEnabled(false).get("/signals/items/" + id).statusCode()).isEqualTo(404);
        assertThat(crawler().get("/signals/items/" + "a".repeat(129)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a%2Fb", "..%2F.." })
    void whatCouldBeReadInTwoWaysIsABadRequest(String id) {
        assertThat(crawler().urlEncodingEnabled(false).get("/signals/items/" + id).statusCode()).isEqualTo(400);
    }

    private static String path(String item) {
        return SignalAddresses.ITEMS + item;
    }

    private static Map<String, Object> usage(Response answer) {
        return StructuredDictionary.parse(answer.header("Content-Usage"));
    }

    private static String anonymous(Response answer, String item) {
        return answer.asString().replace(item, "ITEM");
    }

    /** But for the one that depends on the id. */
    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !Set.of("ETag", "content-length").contains(header.getName()))
                .map(Object::toString).sorted().toList();
    }

    private static JsonNode embedded(Response page) {
        String data = DATA.matcher(page.asString()).results().map(MatchResult::group).findFirst().orElseThrow();
        try {
            return JSON.readTree(DATA.matcher(data).replaceFirst("$1"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
