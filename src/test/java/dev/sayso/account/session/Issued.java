package dev.sayso.account.session;

import static io.restassured.RestAssured.given;

import java.net.URI;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The tokens that the provider which Quarkus starts gives for somebody who signs in there. */
record Issued(String access, String id) {

    static Issued by(URI provider, String name, String roles) {
        Response login = given().redirects().follow(false).formParam("redirect_uri", "http://localhost/?state=x")
                .formParam("response_type", "code").formParam("client_id", "sayso").formParam("scope", "openid")
                .formParam("name", name).formParam("roles", roles)
                .post(provider + "/login");
        JsonPath tokens = given().formParam("grant_type", "authorization_code").formParam("client_id", "sayso")
                .formParam("client_secret", "dev-secret-of-32-characters-or-more").formParam("scope", "openid")
                .formParam("redirect_uri", "http://localhost/")
                .formParam("code", Browser.parameters(URI.create(login.header("Location"))).get("code"))
                .post(provider + "/token").jsonPath();
        return new Issued(tokens.getString("access_token"), tokens.getString("id_token"));
    }
}
