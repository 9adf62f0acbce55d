package dev.sayso;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.PathKind;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * One line of the {@link AccessMatrix}. Say who may ({@code anybody}, {@code signedIn}, {@code only}), what is sent
 * ({@code form}, {@code body}), what the path names ({@code own} per person, {@code some} for everybody), and what
 * those get who may ({@code answers}; 200 to GET and 303 to others unless said). Strangers are then sent to sign in
 * (401 where programs call), others get 403, and foreign, missing and malformed objects are one 404, unless a PUT
 * makes what is missing ({@code insteadOf404}).
 */
final class Access {

    /** RestAssured would make the parts of a form itself. */
    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .encoderConfig(
                    RestAssured.config().getEncoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String method;
    private final String path;
    private Set<String> roles = Set.of();
    private boolean anybody;
    private String type = FORM;
    private String body = "";
    private int answer;
    private @Nullable Function<Person, ?> own;
    private @Nullable Supplier<?> some;
    private @Nullable Object there;
    private @Nullable Object missing;
    private boolean endless;
    private int ifMissing = 404;
    private int ifMalformed = 404;

    private Access(String method, String path, int answer) {
        this.method = method;
        this.path = path;
        this.answer = answer;
    }

    static Access get(String path) {
        return new Access("GET", path, 200);
    }

    static Access post(String path) {
        return new Access("POST", path, 303);
    }

    static Access put(String path) {
        return new Access("PUT", path, 200);
    }

    static Access delete(String path) {
        return new Access("DELETE", path, 204);
    }

    Access anybody() {
        anybody = true;
        return this;
    }

    /** Whatever the role, and without one too. */
    Access signedIn() {
        roles = Set.of();
        return this;
    }

    Access only(String... allowed) {
        roles = Set.of(allowed);
        return this;
    }

    Access answers(int status) {
        answer = status;
        return this;
    }

    /** Names and values in turn. */
    Access form(String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "=" + namesAndValues[i + 1]);
        }
        return body(FORM, String.join("&", pairs));
    }

    Access body(String contentType, String text) {
        type = contentType;
        body = text;
        return this;
    }

    /** The answer goes on and on: only its beginning is looked at. */
    Access endless() {
        endless = true;
        return this;
    }

    /** Makes what the path names for this person: one value, or a list of one for each parameter. */
    Access own(Function<Person, ?> maker) {
        own = maker;
        return this;
    }

    /** Makes what the path names, the same for everybody who may ask; made again once a request has changed it. */
    Access some(Supplier<?> maker) {
        some = maker;
        return this;
    }

    /** What the path may name that is not there; unless said, a new UUID for each parameter. */
    Access missing(Object values) {
        missing = values;
        return this;
    }

    /** What those get who may and name something that is not there, or that cannot be, where that is no 404. */
    Access insteadOf404(int forMissing, int forMalformed) {
        ifMissing = forMissing;
        ifMalformed = forMalformed;
        return this;
    }

    int ifMissing() {
        return ifMissing;
    }

    int ifMalformed() {
        return ifMalformed;
    }

    String route() {
        return method + " " + path;
    }

    boolean isForAnybody() {
        return anybody;
    }

    boolean isFor(String role) {
        return anybody || roles.isEmpty() || roles.contains(role);
    }

    boolean isForPrograms() {
        return PathKind.of(path).takesTokens();
    }

    boolean isOwned() {
        return own != null;
    }

    boolean namesSomething() {
        return own != null || some != null;
    }

    int answer() {
        return answer;
    }

    Response ofOwn(Person person) {
        return own != null ? send(person.asks(), ownedBy(person)) : ofAny(person.asks());
    }

    /** What the path may name that is this person's. */
    Object ownedBy(Person owner) {
        return requireNonNull(own).apply(owner);
    }

    Response of(Person person, Object named) {
        return send(person.asks(), named);
    }

    Response ofMissing(RequestSpecification request) {
        return send(request, missing != null ? missing : UUID.randomUUID());
    }

    Response ofMalformed(RequestSpecification request) {
        return send(request, "%00%ff'--");
    }

    /**
     * Of what is this person's own, with a text that nothing is called in the place of every value.
     *
     * @param names of the query's parameters; a form has its own
     */
    Response ofHostile(Person person, String text, List<String> names) {
        Object values = own != null ? ownedBy(person) : some != null ? there() : UUID.randomUUID();
        if (method.equals("GET")) {
            String query = names.stream().map(name -> name + "=" + text).collect(Collectors.joining("&"));
            return request(person.asks(), filled(values) + (query.isEmpty() ? "" : "?" + query), "");
        }
        return request(person.asks(), filled(values), type.equals(FORM) ? body.replaceAll("=[^&]*", "=" + text) : body);
    }

    boolean isEndless() {
        return endless;
    }

    /** Of what is there, if it is not somebody's own; else of something that is not there. */
    Response ofAny(RequestSpecification request) {
        return some != null ? send(request, there()) : ofMissing(request);
    }

    private Object there() {
        if (there == null) {
            there = requireNonNull(some).get();
        }
        return requireNonNull(there);
    }

    private Response send(RequestSpecification request, Object values) {
        if (endless) {
            return Endless.get(request, filled(values), begun -> true);
        }
        return request(request, filled(values), body);
    }

    private Response request(RequestSpecification request, String address, String text) {
        RequestSpecification spec = request.config(AS_IT_IS).urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "same-origin");
        if (method.equals("GET")) {
            return spec.get(address);
        }
        Response response = spec.contentType(type).body(text).request(method, address);
        if (response.statusCode() < 400) {
            there = null;
        }
        return response;
    }

    /** One value serves all parameters, a list each its own. */
    private String filled(Object values) {
        String address = path;
        for (int i = 0; address.contains("{"); i++) {
            Object value = values instanceof List<?> list ? list.get(i) : values;
            address = address.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(value.toString()));
        }
        return address;
    }

    @Override
    public String toString() {
        return route();
    }
}
