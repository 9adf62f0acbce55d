package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.ApiDescription.Answer;
import dev.sayso.ApiDescription.Body;
import dev.sayso.ApiDescription.Call;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ImportFailure;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.imports.Import;
import dev.sayso.catalog.imports.ImportFormat;
import dev.sayso.catalog.intake.Outcome;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.PrintedDerivatives;
import dev.sayso.derivative.Wrong;
import dev.sayso.feed.FactType;
import dev.sayso.gate.GateExamples;
import dev.sayso.gate.permit.PermitFinding;
import dev.sayso.revenue.BatchFailure;
import dev.sayso.revenue.doubt.DoubtReason;
import dev.sayso.revenue.intake.Batch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The description of the API says nothing but the truth: whatever it prints is sent, and answered as it prints. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class OpenApiResourceTest {

    /** What printed items are called; each example gets items of its own. */
    private static final String ITEMS = "video-";

    @Inject
    Given given;

    @Inject
    GateExamples examples;

    @Inject
    EntityManager entities;

    @Inject
    PrintedEvents events;

    @Inject
    PrintedDerivatives derivatives;

    private ApiDescription description;

    @BeforeEach
    void read() {
        description = ApiDescription.served();
    }

    @Test
    void anybodyCanReadAndKeepIt() {
        for (String path : List.of("/q/openapi", "/q/openapi.json", "/q/openapi.yaml")) {
            Response answer = Person.stranger().header("Accept-Language", "es").get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(answer.headers().getValues("Vary")).contains("Accept");
        }
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndNoOther() {
        assertThat(description.calls().map(Call::route)).containsExactlyInAnyOrderElementsOf(
                Routes.all().stream().filter(route -> route.matches("\\w+ /(api|access|\\.well-known|signals|log)/.*"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({ "PUT /api/v1/items/{id}, 200 201 202 400 401 403 406 409 413 415 422 429 500 503",
            "DELETE /api/v1/items/{id}, 200 401 403 404 406 409 429 500 503",
            "POST /api/v1/imports, 202 400 401 403 406 413 415 422 429 500 503",
            "GET /api/v1/events, 200 400 401 403 406 410 429 500 503",
            "GET /api/v1/events/stream, 200 400 401 403 410 429 500 503",
            "POST /api/v1/events/{id}/acknowledgement, 204 401 403 404 410 429 500 503",
            "POST /api/v1/revenue-events, 202 401 403 406 413 415 422 429 500 503",
            "GET /api/v1/revenue-events/{id}, 200 401 403 404 406 429 500 503",
            "GET /api/v1/revenue-events/{id}/doubts, 200 400 401 403 404 406 429 500 503",
            "GET /api/v1/revenue-events/{id}/rejections, 200 400 401 403 404 406 429 500 503",
            "GET /api/v1/revenue-events/{id}/rejections.csv, 200 401 403 404 406 429 500 503",
            "GET /api/v1/imports/{id}, 200 401 403 404 406 429 500 503",
            "GET /api/v1/imports/{id}/rejections, 200 400 401 403 404 406 429 500 503",
            "POST /access/v1/evaluation, 200 400 401 403 406 413 429 500 503",
            "POST /access/v1/evaluations, 200 400 401 403 406 413 429 500 503",
            "POST /access/v1/search/resource, 200 400 401 403 406 413 429 500 503",
            "POST /api/v1/derivatives, 200 201 400 401 403 406 409 413 415 422 429 500 503",
            "POST /api/v1/derivatives/{id}/removal, 200 400 401 403 404 406 413 415 422 429 500 503",
            "GET /.well-known/authzen-configuration, 200",
            "GET /.well-known/tdmrep.json, 200",
            "GET /signals/items/{id}, 200 304 404 406 429 503",
            "GET /log/checkpoint, 200 406 429 500 503",
            "GET /log/key, 200 406 429 500 503",
            "GET /log/tile/{path}, 200 404 406 429 500 503",
            "GET /api/v1/imports/{id}/rejections.csv, 200 401 403 404 406 429 500 503" })
    void everyStatusIsDescribed(String route, String statuses) {
        assertThat(description.call(route).statuses()).containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void codesAreThoseOfTheProgram() {
        assertThat(description.codes("Reason", "")).isEqualTo(codes(Reason.values()));
        assertThat(description.codes("Item", "/properties/kind")).isEqualTo(codes(ItemKind.values()));
        assertThat(description.codes("Holder", "/properties/role")).isEqualTo(
                Stream.of(HolderRole.values()).map(HolderRole::name).toList());
        assertThat(description.codes("ItemOutcome", "/properties/outcome")).containsExactlyElementsOf(
                codes(Outcome.values()).stream().filter(code -> !code.equals(Outcome.REJECTED.code())).toList());
        assertThat(description.codes("Import", "/properties/state")).isEqualTo(codes(Import.State.values()));
        assertThat(description.codes("Import", "/properties/format")).isEqualTo(codes(ImportFormat.values()));
        assertThat(description.codes("EventType", "")).isEqualTo(Stream.of(FactType.values()).map(FactType::code).toList());
        assertThat(description.codes("Import", "/properties/failure/properties/reason"))
                .isEqualTo(codes(ImportFailure.values()));
        assertThat(description.codes("PermitFinding", "")).isEqualTo(codes(PermitFinding.values()));
        assertThat(description.codes("DerivativeReason", "")).isEqualTo(codes(Wrong.values()));
        assertThat(description.codes("Derivative", "/properties/licence")).isEqualTo(codes(LicenceState.values()));
        assertThat(description.codes("EventReason", "")).isEqualTo(codes(dev.sayso.revenue.earning.Reason.values()));
        assertThat(description.codes("DoubtReason", "")).isEqualTo(codes(DoubtReason.values()));
        assertThat(description.codes("RevenueBatch", "/properties/state")).isEqualTo(codes(Batch.State.values()));
        assertThat(description.codes("RevenueBatch", "/properties/failure/properties/reason"))
                .isEqualTo(codes(BatchFailure.values()));
        assertThat(description.codes("DecisionReason", "")).startsWith(
                Stream.of(dev.sayso.consent.standing.Reason.values()).map(dev.sayso.consent.standing.Reason::code)
                        .toArray(String[]::new));
    }

    /** All but that to too many calls, which {@code BehindProxyTest} makes. */
    @TestFactory
    Stream<DynamicTest> everyPrintedAnswerIsGiven() {
        return description.calls().filter(call -> !call.isForAnybody()).flatMap(Call::answers)
                .filter(answer -> answer.status() != 429)
                .map(answer -> DynamicTest.dynamicTest(answer.toString(), () -> {
                    answer.assertIsAskedFor();
                    String items = given.unique("video") + "-";
                    events.begin(answer, items + "1");
                    answer.assertIs(answered(answer, items), text -> events.asPrinted(
                            text.replace(items, ITEMS).replace(items.replace("video", "remix"), "remix-")
                                    .replace("http://localhost:8080", "https://sayso.example.com")));
                }));
    }

    @Test
    void printedLinesAreAsTheirSchemasSay() {
        Call imports = description.call("POST /api/v1/imports");
        assertThat(lines(imports.body("lines"))).hasSize(2).allSatisfy(line -> assertThat(
                description.faults(description.schema("ItemLine"), ApiDescription.read(line), "line")).isEmpty());
        List<String> rows = lines(imports.body("rows"));
        Set<String> columns = names(description.schema("ItemRow").path("properties"));
        assertThat(columns).containsAll(List.of(rows.get(0).split(",", -1)));
        assertThat(lines(imports.body("dry-run")).get(0).split(",", -1)).containsExactlyInAnyOrderElementsOf(
                texts(description.schema("ItemRow").path("required")));
        List<String> events = lines(description.call("POST /api/v1/revenue-events").body("events"));
        assertThat(faults("RevenueBatchHeader", events.get(0))).isEmpty();
        assertThat(faults("RevenueEvent", events.get(1))).isEmpty();
        assertThat(faults("RevenueEvent", events.get(3))).isNotEmpty();
        assertThat(faults("RevenueCorrection", events.get(1).replace("earning", "reversal")))
                .containsExactly("line/replaces is missing");
        Answer file = description.call("GET /api/v1/imports/{id}/rejections.csv").answers()
                .filter(answer -> answer.name().equals("file")).findFirst().orElseThrow();
        assertThat(file.printed().asText().lines().findFirst().orElseThrow().split(",", -1))
                .containsExactlyElementsOf(names(description.schema("RejectionRow").path("properties")));
    }

    @Test
    void whatAnybodyReadsIsAsItsSchemaSays() {
        String item = given.unique("video") + "-1";
        send(description.call("PUT /api/v1/items/{id}"), "new-item", item.replaceAll("1$", ""), item);
        for (String id : List.of(item, "none")) {
            assertThat(faults("Signal", signal(id, "application/json"))).isEmpty();
            assertThat(faults("LinkedSignal", signal(id, "application/ld+json"))).isEmpty();
        }
        assertThat(Person.stranger().get("/log/key").then().statusCode(200).extract().contentType()).startsWith("text/plain");
        assertThat(Person.stranger().get("/log/tile/9/000").then().statusCode(404).extract().contentType())
                .startsWith("application/problem+json");
        assertThat(Person.stranger().accept("image/png").get("/signals/items/none").statusCode()).isEqualTo(406);
    }

    @Test
    void consumersAreSentWhatIsDescribed() {
        JsonNode printed = description.call("GET /api/v1/events").answers().filter(answer -> answer.name().equals("one"))
                .findFirst().orElseThrow().printed().path("events").path(0);
        assertThat(description.faults(description.message(), printed, "message")).isEmpty();
        assertThat(description.faults(description.message(), ApiDescription.read("""
                {"id":"test-7","type":"sayso.test","timestamp":"2026-11-22T10:00:00Z","data":{"consumer":"Search"}}"""),
                "message"))
                .isEmpty();
    }

    private String signal(String id, String type) {
        return Person.stranger().accept(type).get("/signals/items/" + id).then().statusCode(200).contentType(type).extract()
                .asString();
    }

    private List<String> faults(String schema, String json) {
        return description.faults(description.schema(schema), ApiDescription.read(json), "line");
    }

    private static List<String> lines(Body body) {
        return body.text().lines().toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Response answered(Answer answer, String items) {
        return switch (answer.name()) {
            case "our-fault" -> Person.stranger().get("/api/trouble/bug");
            case "away" -> Person.stranger().get("/api/trouble/database");
            case "too-large" -> announce(answer.call(), Long.MAX_VALUE);
            case "one-page" -> GateExamples.only(items, send(answer.call(), answer.name(), items, id(answer, items)));
            default -> send(answer.call(), answer.name(), items, id(answer, items));
        };
    }

    private Response send(Call call, String name, String items, String id) {
        if (call.path().endsWith("/stream") && call.query(name).containsKey("after") && name.equals("one")) {
            return events.stream(platform(), call.query(name));
        }
        RequestSpecification request = asker(name).queryParams(events.asSent(call.query(name)))
                .headers(call.headers(name));
        Body body = call.body(name);
        if (!body.type().isEmpty()) {
            request.contentType(name.equals("other-type") ? "image/png" : body.type())
                    .body(derivatives.asSent(body.text().replace(ITEMS, items), items)
                            .getBytes(name.equals("not-utf8") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        }
        return request.request(call.method(), call.path().replace("{id}", id));
    }

    private RequestSpecification asker(String name) {
        return switch (name) {
            case "401" -> Person.stranger();
            case "other-role" -> given.person(Role.ADMIN).asks();
            case "other-answer" -> platform().accept("image/png");
            case "204", "missing", "epoch-over" -> events.consumer(platformPerson()).asks();
            default -> platform();
        };
    }

    private Person platformPerson() {
        return given.person(Role.PLATFORM);
    }

    private RequestSpecification platform() {
        return platformPerson().asks().config(RestAssured.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    /** What the path names, brought to where the example begins. */
    private String id(Answer answer, String items) {
        if (answer.call().path().contains("/events/")) {
            return events.idOf(answer);
        }
        if (answer.name().equals("missing")) {
            return UUID.randomUUID().toString();
        }
        if (answer.call().path().contains("/revenue-events")) {
            return batchOfEvents(answer, items);
        }
        if (answer.call().path().startsWith("/access/")) {
            examples.prepare(items);
            return "";
        }
        if (answer.call().path().contains("/derivatives")) {
            return derivative(answer, items);
        }
        return answer.call().path().contains("imports") ? importOfRows(answer, items) : item(answer.name(), items);
    }

    private String item(String name, String items) {
        String id = items + "1";
        Call put = description.call("PUT /api/v1/items/{id}");
        switch (name) {
            case "another-title", "nothing-new", "less-for-tom", "known" -> send(put, "new-item", items, id);
            case "removed-before" -> {
                send(put, "new-item", items, id);
                send(description.call("DELETE /api/v1/items/{id}"), "known", items, id);
            }
            case "derivative" -> {
                send(put, "new-item", items, id);
                execute("update item set derivative = true where platform_id = ?1", id);
            }
            default -> {
                // the item is new
            }
        }
        return id;
    }

    private String derivative(Answer answer, String items) {
        examples.prepare(items);
        boolean removal = answer.call().path().endsWith("/removal");
        if (removal || answer.name().equals("again") || answer.name().equals("other-title")) {
            send(description.call("POST /api/v1/derivatives"), "licensed", items, "");
        }
        if (answer.name().equals("corrected")) {
            send(description.call("POST /api/v1/derivatives"), "forgotten", items, "");
        }
        if (answer.name().equals("other-count")) {
            send(answer.call(), "removed", items, items.replace("video", "remix") + "1");
        }
        return items.replace("video", "remix") + "1";
    }

    private String importOfRows(Answer answer, String items) {
        if (!answer.call().path().contains("{id}")) {
            return "";
        }
        String id = send(description.call("POST /api/v1/imports"), "rows", items, "").path("id");
        Wait.until("the import", () -> !isRunning(id));
        if (answer.name().equals("failed")) {
            execute("update item_import set state = 'FAILED', failure = 'FILE_MISSING' where id = ?1", UUID.fromString(id));
        }
        return id;
    }

    /** Once it has been read, where the example is about what became of it. */
    private String batchOfEvents(Answer answer, String items) {
        String batch = items + "ads-2026-03";
        if (answer.call().path().contains("{id}") || answer.name().equals("another-file")) {
            send(description.call("POST /api/v1/revenue-events"),
                    List.of("wrong", "overlapping").contains(answer.name()) ? answer.name() : "events", items, "");
            Wait.until("the batch", () -> !isBeingRead(batch));
        }
        return batch;
    }

    private boolean isBeingRead(String batch) {
        String state = platform().get("/api/v1/revenue-events/" + batch).path("state");
        return state.equals("checking") || state.equals("posting");
    }

    private boolean isRunning(String id) {
        return "running".equals(platform().get("/api/v1/imports/" + id).path("state"));
    }

    private void execute(String sql, Object parameter) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).setParameter(1, parameter).executeUpdate());
    }

    /** Says how long a body is going to be, and sends none. The answer is read to the end of its object. */
    private static Response announce(Call call, long length) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                    .formatted(call.method(), call.path().replaceAll("[{}]", ""), length).getBytes(StandardCharsets.US_ASCII));
            String[] answer = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8).useDelimiter("(?<=})").next()
                    .split("\r\n\r\n", 2);
            return new ResponseBuilder().setStatusCode(Integer.parseInt(answer[0].split(" ", 3)[1]))
                    .setContentType(answer[0].replaceAll("(?is).*content-type: ([^\r]*).*", "$1")).setBody(answer[1]).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.toList());
    }
}
