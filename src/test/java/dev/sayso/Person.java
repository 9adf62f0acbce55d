package dev.sayso;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Somebody a test has made. Requests follow no redirects. */
public record Person(UUID account, String name, @Nullable Creator creator, Set<String> roles) {

    public RequestSpecification asks() {
        return given().redirects().follow(false).headers(headers());
    }

    /** What a request of this person carries. */
    public Map<String, String> headers() {
        return Map.of(TestSignIn.ACCOUNT, account.toString(), TestSignIn.NAME, name, TestSignIn.ROLES, String.join(",", roles));
    }

    /** The id of the creator this person is. */
    public long creatorId() {
        return requireNonNull(creator).id();
    }

    /** The platform's account id of the creator this person is. */
    public String channel() {
        return requireNonNull(creator).platformId();
    }

    /** Sends a form from one of our own pages. */
    public RequestSpecification sends() {
        return sends("same-origin");
    }

    /** Sends a form from a page of the site that the browser names. */
    public RequestSpecification sends(String site) {
        return asks().header("Sec-Fetch-Site", site).contentType(ContentType.URLENC.withCharset("UTF-8"));
    }

    /** A browser in which nobody is signed in. */
    public static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }
}
