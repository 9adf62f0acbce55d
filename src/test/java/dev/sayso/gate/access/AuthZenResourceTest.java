package dev.sayso.gate.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Audience;
import dev.sayso.gate.GivenGate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Walks through the requirements of OpenID AuthZEN Authorization API 1.0, section by section; those of the certification
 * scenario stand with the section that they test.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AuthZenResourceTest {

    private static final String SUBJECT = "\"subject\":{\"type\":\"remixer\",\"id\":\"acct-1\"}";
    private static final String ACTION = "\"action\":{\"name\":\"recut\"}";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenGate gate;

    private String allowed = "";
    private String refused = "";

    @BeforeEach
    void someItems() {
        Person ines = given.creator();
        allowed = consents.item(ines);
        refused = consents.item(ines);
        consents.allow(ines, allowed, "recut");
        consents.refuse(ines, refused, "recut");
        gate.settled();
    }

    private String item(String id) {
        return "\"resource\":{\"type\":\"item\",\"id\":\"" + id + "\"}";
    }

    private String question(String id) {
        return "{" + SUBJECT + "," + ACTION + "," + item(id) + "}";
    }

    private Response evaluation(String json) {
        return gate.ask("evaluation", json);
    }

    private Response evaluations(String json) {
        return gate.ask("evaluations", json);
    }

    @Nested
    class Section5InformationModel {

        @Test
        void propertiesAreWhateverIsNeeded() {
            evaluation("""
                    {"subject":{"type":"remixer","id":"acct-1","properties":{"department":"Sales","roles":["a",{"b":[1]}]}},
                     "action":{"name":"recut","properties":{"method":"GET"}},
                     "resource":{"type":"item","id":"%s","properties":{"owner":{"name":"bob"}}}}""".formatted(allowed))
                    .then().statusCode(200).body("decision", equalTo(true));
        }

        @Test
        void contextIsAnObjectAndChangesNothing() {
            evaluation(
                    "{" + SUBJECT + "," + ACTION + "," + item(allowed) + ",\"context\":{\"time\":\"1985-10-26T01:22-07:00\"}}")
                    .then().statusCode(200).body("decision", equalTo(true));
            evaluation("{" + SUBJECT + "," + ACTION + "," + item(allowed) + ",\"context\":\"now\"}")
                    .then().statusCode(400).body("errors[0].field", equalTo("context"));
        }

        @Test
        void decisionIsABooleanAndItsContextAnObject() {
            evaluation(question(allowed)).then().body("decision", instanceOf(Boolean.class)).body("context", notNullValue());
            evaluation(question(refused)).then().body("decision", instanceOf(Boolean.class)).body("context", notNullValue());
        }
    }

    @Nested
    class Section6AccessEvaluation {

        @Test
        void permitIsTrueAndSaysOnWhichTerms() {
            evaluation(question(allowed)).then().statusCode(200).contentType("application/json")
                    .body("decision", equalTo(true))
                    .body("context.reason", equalTo("consented")).body("context.status", equalTo("ConsentGiven"))
                    .body("context.terms.use", equalTo("recut")).body("context.terms.versions", contains(1))
                    .body("context.terms.attribution", equalTo(true)).body("context.terms.commercial", equalTo(true))
                    .body("context.terms.withdrawal", equalTo("WIND_DOWN")).body("context.terms.days", equalTo(30))
                    .body("context.consent_ends_at", equalTo(consents.inAYear().toString()))
                    .body("context.permit", containsString("p3.")).body("context.in_flight", equalTo("finish"))
                    .body("context.cache.max_age", equalTo(0)).body("context.evaluation_id", notNullValue())
                    .body("context.evaluated_at", notNullValue()).body("context.as_of", instanceOf(Integer.class))
                    .body("context.epoch", matchesPattern("[0-9a-f]{8}"))
                    .body("context.final", nullValue());
        }

        @Test
        void whatIsUnderWayOfALikenessIsBrokenOff() {
            Person ines = given.creator();
            Person noor = given.creator();
            String portrait = consents.item(GivenConsent.PUBLISHED, List.of(ines), List.of(noor));
            consents.allow(ines, portrait, "likeness");
            consents.allow(noor, portrait, "likeness");
            gate.settled();
            evaluation(GivenGate.question("acct-1", "likeness", portrait)).then().body("decision", equalTo(true))
                    .body("context.in_flight", equalTo("abort"));
        }

        @Test
        void denyIsAnAnswerAndSaysWhy() {
            evaluation(question(refused)).then().statusCode(200).contentType("application/json")
                    .body("decision", equalTo(false)).body("context.reason", equalTo("refused"))
                    .body("context.status", equalTo("ConsentRefused")).body("context.final", equalTo(true))
                    .body("context.retry_after", nullValue()).body("context.permit", nullValue())
                    .body("context.terms", nullValue());
        }

        @Test
        void whatIsNotKnownIsDenied() {
            evaluation(question("nothing")).then().statusCode(200).body("decision", equalTo(false))
                    .body("context.reason", equalTo("unknown_item")).body("context.status", nullValue());
            evaluation(question(allowed).replace("recut", "teleport")).then().statusCode(200).body("decision", equalTo(false))
                    .body("context.reason", equalTo("unknown_use"));
            evaluation(question(allowed).replace("\"item\"", "\"channel\"")).then().statusCode(200)
                    .body("decision", equalTo(false)).body("context.reason", equalTo("unknown_item"));
            evaluation(question(allowed).replace("remixer", "user")).then().statusCode(200)
                    .body("decision", equalTo(false)).body("context.reason", equalTo("unknown_subject"));
        }

        @Test
        void membersThatAreNotKnownAreIgnored() {
            evaluation(question(allowed).replaceFirst("\\{", "{\"foo\":\"bar\",\"future\":{\"nested\":[true,{}]},"))
                    .then().statusCode(200).body("decision", equalTo(true));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "\"subject\":|\"subject\":{\"type\":\"remixer\",\"id\":\"x\"},\"subject\":|subject|twice|",
                "\"name\":|\"properties\":{\"commercial\":false,\"commercial\":true},\"name\":|action.properties.commercial|twice|",
                "\"name\":|\"properties\":{\"x\":1,\"x\":2},\"name\":|action.properties.x|twice|",
                "\"name\":|\"properties\":{\"x\":[{\"y\":1,\"y\":2}]},\"name\":|action.properties.x.y|twice|",
                "\"subject\":|\"x\":1,\"x\":2,\"subject\":|x|twice|",
                "\"subject\":|\"context\":{\"x\":1,\"x\":2},\"subject\":|context.x|twice|",
                "\"name\":|\"properties\":{\"Commercial\":false},\"name\":|action.properties.Commercial|name_meant|commercial",
                "\"name\":|\"property\":{\"commercial\":false},\"properties_\":{},\"name\":|action.properties_|name_meant|properties",
                "\"action\":|\"Context\":{},\"action\":|Context|name_meant|context" })
        void nameThatStandsTwiceOrIsNearlyOneIsABadRequest(String before, String with, String field, String reason,
                @Nullable String meant) {
            evaluation(question(allowed).replace(before, with)).then().statusCode(400).body("errors[0].field", equalTo(field))
                    .body("errors[0].reason", equalTo(reason)).body("errors[0].meant", equalTo(meant));
        }

        @Test
        void sameQuestionGetsTheSameDecision() {
            assertThat(IntStream.range(0, 20).mapToObj(i -> evaluation(question(allowed)).path("decision"))).containsOnly(true);
        }
    }

    @Nested
    class Section7AccessEvaluations {

        @Test
        void answersAreInTheOrderOfTheQuestions() {
            evaluations("{" + SUBJECT + "," + ACTION + ",\"evaluations\":[{" + item(refused) + "},{" + item(allowed) + "},{"
                    + item(refused) + "}]}").then().statusCode(200)
                    .body("evaluations.decision", contains(false, true, false)).body("decision", nullValue());
        }

        @Test
        void questionsNeedNoDefaults() {
            evaluations("{\"evaluations\":[" + question(allowed) + "," + question(refused) + "]}").then().statusCode(200)
                    .body("evaluations.decision", contains(true, false));
        }

        @Test
        void defaultsMayComeAfterTheQuestions() {
            evaluations("{\"evaluations\":[{" + item(allowed) + "}]," + SUBJECT + "," + ACTION + "}").then().statusCode(200)
                    .body("evaluations.decision", contains(true));
        }

        @Test
        void defaultIsReplacedWhole() {
            Person ines = given.creator();
            String forVerified = consents.item(ines);
            consents.allow(ines, forVerified, "recut", Audience.VERIFIED);
            gate.settled();
            evaluations("""
                    {"subject":{"type":"remixer","id":"acct-1","properties":{"verified":true}},"action":{"name":"recut"},
                     "resource":{"type":"item","id":"%s"},
                     "evaluations":[{},{"subject":{"type":"remixer","id":"acct-1"}},{"subject":{"id":"acct-1"}}]}"""
                    .formatted(forVerified)).then().statusCode(200)
                    .body("evaluations.decision", contains(true, false, false))
                    .body("evaluations[1].context.reason", equalTo("audience"))
                    .body("evaluations[2].context.reason", equalTo("bad_request"));
        }

        @Test
        void allAreAnsweredAsOfOneNumberAndMoment() {
            List<String> many = IntStream.range(0, 500).mapToObj(i -> "{" + item(i % 2 == 0 ? allowed : refused) + "}")
                    .toList();
            Response answer = evaluations("{" + SUBJECT + "," + ACTION + ",\"evaluations\":[" + String.join(",", many) + "]}");
            assertThat(answer.<List<Object>> path("evaluations.context.as_of")).hasSize(500).containsOnly(
                    answer.<Object> path("evaluations[0].context.as_of"));
            assertThat(answer.<List<Object>> path("evaluations.context.evaluated_at")).containsOnly(
                    answer.<Object> path("evaluations[0].context.evaluated_at"));
            assertThat(answer.<List<Object>> path("evaluations.context.evaluation_id")).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @CsvSource({ "execute_all, true false true", "deny_on_first_deny, true false", "permit_on_first_permit, true" })
        void semanticSaysWhichAreAnswered(String semantic, String answered) {
            evaluations("{" + SUBJECT + "," + ACTION + ",\"options\":{\"evaluations_semantic\":\"" + semantic
                    + "\",\"other\":1},\"evaluations\":[{" + item(allowed) + "},{" + item(refused) + "},{" + item(allowed)
                    + "}]}")
                    .then().statusCode(200).body("evaluations.decision.join(' ')", equalTo(answered));
        }

        @Test
        void semanticThatIsNotKnownIsAnError() {
            evaluations("{" + SUBJECT + "," + ACTION + ",\"options\":{\"evaluations_semantic\":\"best\"},\"evaluations\":[{"
                    + item(allowed) + "}]}").then().statusCode(400)
                    .body("errors[0].field", equalTo("options.evaluations_semantic"));
        }

        @Test
        void withoutQuestionsItIsASingleOne() {
            for (String rest : List.of("", ",\"evaluations\":[]", ",\"evaluations\":null")) {
                evaluations("{" + SUBJECT + "," + ACTION + "," + item(allowed) + rest + "}").then().statusCode(200)
                        .body("decision", equalTo(true)).body("evaluations", nullValue());
            }
            evaluations("{" + SUBJECT + "," + ACTION + "}").then().statusCode(400);
        }

        @Test
        void faultOfOneQuestionIsItsOwn() {
            evaluations("{" + SUBJECT + "," + ACTION + ",\"evaluations\":[{" + item(allowed)
                    + "},{},7,{\"resource\":{\"type\":\"item\",\"id\":[1,{\"a\":2}]}},{\"resource\":null},{" + item(allowed)
                    + "}]}")
                    .then().statusCode(200)
                    .body("evaluations.decision", contains(true, false, false, false, false, true))
                    .body("evaluations[1].context.reason", equalTo("bad_request"))
                    .body("evaluations[1].context.error.status", equalTo(400))
                    .body("evaluations[1].context.error.field", equalTo("resource"))
                    .body("evaluations[1].context.error.reason", equalTo("missing"))
                    .body("evaluations[3].context.error.field", equalTo("resource.id"))
                    .body("evaluations[3].context.error.reason", equalTo("wrong_type"));
        }

        @Test
        void namesOfAQuestionsElementsAreTheirOwnAndThoseOfTheListEverybodys() {
            String list = ",\"evaluations\":[{" + item(allowed) + "},{" + item(allowed) + "," + item(allowed) + "}]";
            evaluations("{" + SUBJECT + "," + ACTION + list + "}").then().statusCode(200)
                    .body("evaluations.decision", contains(true, false))
                    .body("evaluations[1].context.error.field", equalTo("resource"))
                    .body("evaluations[1].context.error.reason", equalTo("twice"));
            evaluations("{" + SUBJECT + "," + ACTION + list + list + "}").then().statusCode(400).body("errors[0].field",
                    equalTo("evaluations"));
            evaluations("{" + SUBJECT + "," + ACTION + list.replace("evaluations", "evaluation") + "}").then().statusCode(400)
                    .body("errors[0].meant", equalTo("evaluations"));
        }

        @Test
        void faultOfADefaultIsEverybodys() {
            evaluations("{\"subject\":\"acct-1\"," + ACTION + ",\"evaluations\":[{" + item(allowed) + "}]}").then()
                    .statusCode(400).body("errors[0].field", equalTo("subject"));
        }

        @Test
        void thereAreAtMostAThousand() {
            String full = IntStream.range(0, 1_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
            evaluations("{" + SUBJECT + "," + ACTION + "," + item(allowed) + ",\"evaluations\":[" + full + "]}").then()
                    .statusCode(200).body("evaluations", hasSize(1_000)).body("evaluations.decision", everyItem(equalTo(true)));
            evaluations("{" + SUBJECT + "," + ACTION + "," + item(allowed) + ",\"evaluations\":[{}," + full + "]}").then()
                    .statusCode(400).body("errors[0].reason", equalTo("too_many"));
        }
    }

    @Nested
    class Section8Search {

        private String search(String requester, String page) {
            return """
                    {"subject":{"type":"remixer","id":"%s"},"action":{"name":"soundtrack"},"resource":{"type":"item"}%s}"""
                    .formatted(requester, page);
        }

        private List<String> someAllowed(String requester, int count) {
            Person ines = given.creator();
            List<String> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(consents.item(ines));
                consents.allow(ines, items.get(i), "soundtrack",
                        Audience.of(Set.of(requester)));
            }
            gate.settled();
            return items;
        }

        private List<String> searched(String requester, int limit) {
            List<String> found = new ArrayList<>();
            String token = "";
            do {
                Response page = gate.ask("search/resource",
                        search(requester, ",\"page\":{\"limit\":" + limit + ",\"token\":\"" + token + "\"}"));
                page.then().statusCode(200).contentType("application/json").body("page.next_token", instanceOf(String.class));
                List<String> ids = requireNonNull(page.path("results.id"));
                assertThat(ids.size()).isLessThanOrEqualTo(limit).isEqualTo(page.<Integer> path("page.count"));
                assertThat(page.<List<String>> path("results.type")).allMatch("item"::equals);
                found.addAll(ids);
                token = page.path("page.next_token");
            } while (!token.isEmpty());
            return found;
        }

        @Test
        void findsExactlyWhatMayBeUsedPageByPage() {
            String requester = given.unique("acct");
            List<String> items = someAllowed(requester, 7);
            for (int limit : new int[] { 1, 2, 7, 100 }) {
                assertThat(searched(requester, limit).stream().filter(items::contains)).containsExactlyElementsOf(items);
            }
            assertThat(searched(given.unique("acct"), 100)).doesNotContainAnyElementsOf(items);
        }

        @Test
        void idOfTheResourceIsIgnored() {
            gate.ask("search/resource", search("acct-1", "").replace("\"item\"", "\"item\",\"id\":\"any\"")).then()
                    .statusCode(200);
        }

        @Test
        void whatIsNotKnownHasNoResults() {
            for (String unknown : List.of(search("acct-1", "").replace("remixer", "spaceship"),
                    search("acct-1", "").replace("\"item\"", "\"spaceship\""),
                    search("acct-1", "").replace("soundtrack", "teleport"))) {
                gate.ask("search/resource", unknown).then().statusCode(200).body("results", hasSize(0))
                        .body("page.next_token", equalTo(""));
            }
        }

        @Test
        void tokenBelongsToItsSearch() {
            String requester = given.unique("acct");
            someAllowed(requester, 2);
            String token = gate.ask("search/resource", search(requester, ",\"page\":{\"limit\":1}")).path("page.next_token");
            assertThat(token).isNotEmpty();
            gate.ask("search/resource", search("other", ",\"page\":{\"token\":\"" + token + "\"}")).then().statusCode(400)
                    .body("errors[0].field", equalTo("page.token")).body("errors[0].reason", equalTo("other_search"));
            gate.ask("search/resource", search(requester, ",\"page\":{\"token\":\"garbage\"}")).then().statusCode(400);
            gate.ask("search/resource", search(requester, ",\"page\":{\"token\":7}")).then().statusCode(400);
        }

        @ParameterizedTest
        @ValueSource(strings = { "0", "-1", "1.5", "\"1\"", "[]" })
        void limitIsAWholeNumberAboveZero(String limit) {
            gate.ask("search/resource", search("acct-1", ",\"page\":{\"limit\":" + limit + "}")).then().statusCode(400)
                    .body("errors[0].field", equalTo("page.limit"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "{" + ACTION + ",\"resource\":{\"type\":\"item\"}}",
                "{" + SUBJECT + ",\"resource\":{\"type\":\"item\"}}", "{" + SUBJECT + "," + ACTION + "}",
                "{\"subject\":{\"type\":\"remixer\"}," + ACTION + ",\"resource\":{\"type\":\"item\"}}",
                "{" + SUBJECT + "," + ACTION + ",\"resource\":{}}" })
        void whatIsRequiredIsRequired(String body) {
            gate.ask("search/resource", body).then().statusCode(400);
        }
    }

    @Nested
    class Section9Metadata {

        @Test
        void namesExactlyWhatIsServed() {
            Response metadata = Person.stranger().get("/.well-known/authzen-configuration");
            metadata.then().statusCode(200).contentType("application/json");
            String base = metadata.path("policy_decision_point");
            assertThat(metadata.jsonPath().<String, String> getMap("").keySet()).containsExactlyInAnyOrder(
                    "policy_decision_point",
                    "access_evaluation_endpoint", "access_evaluations_endpoint", "search_resource_endpoint");
            assertThat(metadata.jsonPath().<String, String> getMap("").values()).allMatch(url -> url.startsWith(base));
            assertThat(metadata.<String> path("search_resource_endpoint")).isEqualTo(base + "/access/v1/search/resource");
            gate.ask("search/subject", question(allowed)).then().statusCode(404);
            gate.ask("search/action", question(allowed)).then().statusCode(404);
        }
    }

    @Nested
    class Section10Transport {

        @ParameterizedTest
        @ValueSource(strings = { "subject", "action", "resource", "subject.type", "subject.id", "action.name", "resource.type",
                "resource.id" })
        void whatIsMissingNullEmptyOrOfAnotherTypeIsABadRequest(String field) {
            String path = field.contains(".") ? "\"" + field.substring(field.indexOf('.') + 1) + "\":\"[^\"]*\"" : null;
            String part = field.split("\\.", -1)[0];
            String whole = "\"" + part + "\":\\{[^}]*}";
            for (String value : new String[] { "null", "\"\"", "7", "[]", "true", "" }) {
                String name = "\"" + field.substring(field.indexOf('.') + 1) + "\":";
                String instead = value.isEmpty() ? "\"x\":1" : name + value;
                String body = path == null ? question(allowed).replaceFirst(whole, instead)
                        : question(allowed).replaceFirst("(\"" + part + "\":\\{[^}]*)" + path, "$1" + instead);
                evaluation(body).then().statusCode(400).contentType("application/problem+json")
                        .body("type", equalTo("urn:sayso:problem:access-request-rejected"))
                        .body("errors[0].field", equalTo(field));
            }
        }

        @ParameterizedTest
        @CsvSource({ "subject.properties, \"subject\":{\"type\":\"remixer\";\"id\":\"a\";\"properties\":7}",
                "subject.properties.verified, \"subject\":{\"type\":\"remixer\";\"id\":\"a\";\"properties\":{\"verified\":\"yes\"}}",
                "subject.id, \"subject\":{\"type\":\"remixer\";\"id\":\"a\";\"id\":\"b\"}" })
        void propertiesOfAnotherTypeAreABadRequest(String field, String subject) {
            evaluation("{" + subject.replace(';', ',') + "," + ACTION + "," + item(allowed) + "}").then().statusCode(400)
                    .body("errors[0].field", equalTo(field));
        }

        @ParameterizedTest
        @ValueSource(strings = { "", " ", "{", "}", "null", "[]", "7", "\"x\"", "{\"subject\":}", "{} {}", "{}x", "nonsense",
                "{\"subject\":{\"type\":\"remixer\",\"id\":\"\\uD800" })
        void whatIsNoJsonObjectIsABadRequest(String body) {
            for (String endpoint : List.of("evaluation", "evaluations", "search/resource")) {
                gate.ask(endpoint, body).then().statusCode(400).contentType("application/problem+json");
            }
        }

        @Test
        void whatIsNotUtf8IsABadRequest() {
            gate.platform().contentType("application/json")
                    .body(question("é").getBytes(StandardCharsets.ISO_8859_1)).post("/access/v1/evaluation").then()
                    .statusCode(400);
        }

        @ParameterizedTest
        @ValueSource(strings = { "text/plain", "application/xml", "text/csv", "application/jsonx" })
        void anotherContentTypeIsABadRequest(String type) {
            for (String endpoint : List.of("evaluation", "evaluations", "search/resource")) {
                gate.platform().contentType(type).body(question(allowed).getBytes(StandardCharsets.UTF_8))
                        .post("/access/v1/" + endpoint).then().statusCode(400)
                        .contentType("application/problem+json");
            }
        }

        @Test
        void charsetMayBeNamed() {
            gate.platform().contentType("application/json; charset=utf-8").body(question(allowed)).post("/access/v1/evaluation")
                    .then().statusCode(200).body("decision", equalTo(true));
        }

        @Test
        void idOfTheRequestComesBackWhateverTheAnswer() {
            for (String body : List.of(question(allowed), question(refused), "{}")) {
                gate.platform().header("X-Request-ID", "bfe9eb29-ab87").contentType("application/json").body(body)
                        .post("/access/v1/evaluation").then().header("X-Request-ID", "bfe9eb29-ab87");
            }
            Person.stranger().header("X-Request-ID", "x-2").contentType("application/json").body("{}")
                    .post("/access/v1/evaluation").then().statusCode(401).header("X-Request-ID", "x-2");
            given.person(Role.CREATOR).asks().header("X-Request-ID", "x-3").contentType("application/json").body("{}")
                    .post("/access/v1/evaluation").then().statusCode(403).header("X-Request-ID", "x-3");
            Person.stranger().header("X-Request-ID", "x-4").get("/.well-known/authzen-configuration").then()
                    .header("X-Request-ID", "x-4");
            assertThat(evaluation(question(allowed)).header("X-Request-ID")).isNull();
        }

        @Test
        void tooLargeABodyIsRefused() {
            String large = question(allowed).replaceFirst("\\{", "{\"padding\":\"" + "x".repeat(1_100_000) + "\",");
            evaluation(large).then().statusCode(413).contentType("application/problem+json");
        }
    }

    @Nested
    class Section11Security {

        @Test
        void strangersAreAskedForATokenBeforeTheirBodyIsRead() {
            for (String endpoint : List.of("evaluation", "evaluations", "search/resource")) {
                Person.stranger().contentType("application/json").body("{").post("/access/v1/" + endpoint).then()
                        .statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = { Role.CREATOR, Role.MODERATOR, Role.SUPPORT, Role.ADMIN })
        void othersAreForbiddenBeforeTheirBodyIsRead(String role) {
            given.person(role).asks().contentType("application/json").body("{").post("/access/v1/evaluation").then()
                    .statusCode(403).contentType("application/problem+json");
        }
    }
}
