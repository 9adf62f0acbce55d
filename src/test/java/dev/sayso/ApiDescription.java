package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.restassured.response.Response;

/** The description of the API as it is served, read for what it promises. */
public final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** What is sent: empty for a call without a body. */
    record Body(String type, String text, JsonNode schema) {
    }

    /**
     * An answer as it is printed.
     *
     * @param name what the parts of the request are called too; the status, where nothing is printed
     * @param type empty if there is no body
     */
    public record Answer(Call call, int status, Set<String> headers, String type, JsonNode schema, String name,
            JsonNode printed) {

        /**
         * Compares all of an answer with what is printed.
         *
         * @param asPrinted puts the printed names in the place of those that were sent
         */
        public void assertIs(Response response, UnaryOperator<String> asPrinted) {
            String heard = asPrinted.apply(response.asString());
            assertThat(response.statusCode()).as(heard).isEqualTo(status);
            headers.forEach(header -> assertThat(response.header(header)).as(header).isNotEmpty());
            if (type.isEmpty()) {
                assertThat(heard).isEmpty();
                return;
            }
            assertThat(response.contentType()).startsWith(type);
            if (printed.isTextual()) {
                assertThat(heard.lines()).containsExactlyElementsOf(printed.asText().lines().toList());
            } else {
                assertThat(read(alike(heard))).isEqualTo(read(alike(printed.toString())));
                assertThat(call.description.faults(schema, read(heard), "answer")).isEmpty();
            }
        }

        /** What is taken is as its schema says. */
        void assertIsAskedFor() {
            Body body = call.body(name);
            if (status < 300 && body.type().equals("application/json")) {
                assertThat(call.description.faults(body.schema(), read(body.text()), "body")).isEmpty();
            }
        }

        /** The server's own ids, times, numbers, references and seals are others each time. */
        private static String alike(String text) {
            return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                    .replaceAll("reference:[0-9a-f]{8}", "REFERENCE").replaceAll("p3\\.\\w+\\.[\\w.-]+", "PERMIT")
                    .replaceAll("\"as_of\":\\d+", "\"as_of\":0")
                    .replaceAll("\"epoch\":\"[0-9a-f]{8}\"", "\"epoch\":\"EPOCH\"");
        }

        @Override
        public String toString() {
            return call.route() + " " + status + " " + name;
        }
    }

    /** One method of one path. */
    public record Call(ApiDescription description, String method, String path, JsonNode operation) {

        String route() {
            return method + " " + path;
        }

        /** Whether its answers are as its own test says, and not as they are printed. */
        boolean isForAnybody() {
            return path.startsWith("/signals/") || path.startsWith("/log/");
        }

        Set<String> statuses() {
            return names(operation.path("responses"));
        }

        Stream<Answer> answers() {
            return statuses().stream().flatMap(status -> {
                JsonNode response = description.resolved(operation.path("responses").path(status));
                Answer empty = new Answer(this, Integer.parseInt(status), names(response.path("headers")), "",
                        MissingNode.getInstance(), status, MissingNode.getInstance());
                JsonNode content = response.path("content");
                return content.isEmpty() ? Stream.of(empty)
                        : names(content).stream().flatMap(type -> answers(empty, type, content.path(type)));
            });
        }

        private Stream<Answer> answers(Answer empty, String type, JsonNode content) {
            JsonNode examples = content.path("examples");
            if (examples.isMissingNode() && isForAnybody()) {
                return Stream.empty();
            }
            assertThat(examples).as("examples of " + empty).isNotEmpty();
            return names(examples).stream().map(name -> new Answer(this, empty.status(), empty.headers(), type,
                    content.path("schema"), name, description.resolved(examples.path(name)).path("value")));
        }

        /** The body of this name; else the first, since every answer but that to a bad body can be had with it. */
        Body body(String name) {
            Body first = new Body("", "", MissingNode.getInstance());
            JsonNode contents = operation.path("requestBody").path("content");
            for (String type : names(contents)) {
                JsonNode content = contents.path(type);
                for (String example : names(content.path("examples"))) {
                    JsonNode value = content.path("examples").path(example).path("value");
                    Body body = new Body(type, value.isTextual() ? value.asText() : value.toString(), content.path("schema"));
                    if (example.equals(name)) {
                        return body;
                    }
                    first = first.type().isEmpty() ? body : first;
                }
            }
            return first;
        }

        /** The query parameters of this name. */
        Map<String, String> query(String name) {
            return parameters(name, "query");
        }

        Map<String, String> headers(String name) {
            return parameters(name, "header");
        }

        private Map<String, String> parameters(String name, String place) {
            Map<String, String> said = new HashMap<>();
            operation.path("parameters").forEach(named -> {
                JsonNode parameter = description.resolved(named);
                JsonNode value = parameter.path("examples").path(name).path("value");
                if (!value.isMissingNode() && parameter.path("in").asText().equals(place)) {
                    said.put(parameter.path("name").asText(), value.asText());
                }
            });
            return said;
        }
    }

    public static ApiDescription served() {
        return new ApiDescription(read(Person.stranger().get("/q/openapi?format=json").then().statusCode(200).extract()
                .asString()));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Call> calls() {
        JsonNode paths = document.path("paths");
        return names(paths).stream().flatMap(path -> names(paths.path(path)).stream().filter(METHODS::contains)
                .map(method -> new Call(this, method.toUpperCase(Locale.ROOT), path, paths.path(path).path(method))));
    }

    /** What is printed for this status, of all calls. */
    public Stream<Answer> answers(int status) {
        return calls().filter(call -> !call.isForAnybody()).flatMap(Call::answers)
                .filter(answer -> answer.status() == status);
    }

    Call call(String route) {
        return calls().filter(call -> call.route().equals(route)).findFirst().orElseThrow();
    }

    /** The values that a member of a schema can have. */
    List<String> codes(String schema, String member) {
        List<String> codes = new ArrayList<>();
        document.path("components").path("schemas").path(schema).at(member).path("enum").forEach(code -> {
            if (!code.isNull()) {
                codes.add(code.asText());
            }
        });
        return codes;
    }

    /** Of schemas that fit as little, the one that was meant is that whose members lack rather than say something else. */
    private static long otherValues(List<String> faults) {
        return faults.stream().filter(fault -> fault.contains(" is \"")).count();
    }

    /** Where a value is not as its schema wants it. A member that the schema does not know is a fault too. */
    List<String> faults(JsonNode schemaOrReference, JsonNode value, String at) {
        JsonNode schema = resolved(schemaOrReference);
        if (schema.has("oneOf")) {
            List<List<String>> each = new ArrayList<>();
            schema.path("oneOf").forEach(one -> each.add(faults(one, value, at)));
            return each.stream().min(Comparator.<List<String>> comparingInt(List::size)
                    .thenComparing(ApiDescription::otherValues)).orElseThrow();
        }
        List<String> faults = new ArrayList<>();
        if (!texts(schema.path("type")).contains(type(value))) {
            faults.add(at + " is " + type(value));
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(at + " is " + value);
        }
        if (schema.has("enum") && !texts(schema.path("enum")).contains(value.asText())) {
            faults.add(at + " is " + value);
        }
        if (value.isTextual() && !value.asText().matches(schema.path("pattern").asText(".*"))) {
            faults.add(at + " is " + value);
        }
        if (value.isObject()) {
            Map<String, JsonNode> properties = new HashMap<>();
            Set<String> missing = new TreeSet<>();
            collect(schema, properties, missing);
            missing.removeAll(names(value));
            missing.forEach(name -> faults.add(at + "/" + name + " is missing"));
            JsonNode others = schema.path("additionalProperties");
            names(value).forEach(name -> faults.addAll(properties.containsKey(name) || others.isObject()
                    ? faults(properties.getOrDefault(name, others), value.path(name), at + "/" + name)
                    : others.asBoolean() ? List.of() : List.of(at + "/" + name + " is not described")));
        }
        if (value.isArray()) {
            value.forEach(element -> faults.addAll(faults(schema.path("items"), element, at + "[]")));
        }
        return faults;
    }

    /** A schema of the description by its name. */
    JsonNode schema(String name) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        assertThat(schema).as(name).isNotEmpty();
        return schema;
    }

    /** The schema of what a consumer is sent. */
    JsonNode message() {
        return document.at("/webhooks/event/post/requestBody/content/application~1json/schema");
    }

    private void collect(JsonNode schema, Map<String, JsonNode> properties, Set<String> required) {
        schema.path("allOf").forEach(part -> collect(resolved(part), properties, required));
        names(schema.path("properties")).forEach(name -> properties.put(name, schema.path("properties").path(name)));
        required.addAll(texts(schema.path("required")));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode oneOrMore) {
        List<String> texts = new ArrayList<>();
        if (oneOrMore.isTextual()) {
            texts.add(oneOrMore.asText());
        }
        oneOrMore.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
