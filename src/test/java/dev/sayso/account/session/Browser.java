package dev.sayso.account.session;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without a screen: keeps cookies, follows redirects when told to, signs in at Quarkus's own provider. */
final class Browser {

    static final String SESSION = "q_session";

    private static final int MOST_REDIRECTS = 5;

    private final Map<String, String> cookies = new LinkedHashMap<>();

    Response get(String address) {
        return kept(asks().get(address));
    }

    /** By a script on a page, or ahead of anybody asking; the headers say which. */
    Response get(String address, Map<String, String> headers) {
        return kept(asks().headers(headers).get(address));
    }

    /** How many cookies the browser has that are called so, or begin so. */
    long cookies(String name) {
        return cookies.keySet().stream().filter(each -> each.startsWith(name)).count();
    }

    Response post(String path, String... namesAndValues) {
        RequestSpecification form = asks().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return kept(form.post(path));
    }

    /** Opens a page as somebody whom the provider then asks for their name; where that leads in the end. */
    Response signIn(String path, String name, String roles) {
        return followed(atProvider(get(path), name, roles));
    }

    /** What the provider answers the browser that was sent to it. */
    static Response atProvider(Response sent, String name, String roles) {
        URI provider = URI.create(sent.header("Location"));
        Map<String, String> asked = parameters(provider);
        asked.put("redirect_uri", asked.get("redirect_uri") + "?state=" + asked.get("state"));
        return given().redirects().follow(false).urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(asked)
                .formParam("name", name).formParam("roles", roles).post(provider.resolve("/login"));
    }

    Response followed(Response response) {
        Response last = response;
        for (int i = 0; i < MOST_REDIRECTS && last.header("Location") != null; i++) {
            last = get(last.header("Location"));
        }
        return last;
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    static Map<String, String> parameters(URI address) {
        Map<String, String> values = new HashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private RequestSpecification asks() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private Response kept(Response response) {
        for (Cookie cookie : response.detailedCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return response;
    }
}
