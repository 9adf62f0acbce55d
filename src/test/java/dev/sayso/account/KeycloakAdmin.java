package dev.sayso.account;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What an administrator of the provider does, and what programs ask it for. */
final class KeycloakAdmin {

    static final String NAME = "test-admin";

    private static final String PLATFORM_SECRET = "dev-platform-secret-of-32-characters";

    private final String realm;
    private final String admin;

    KeycloakAdmin(String realm) {
        this.realm = realm;
        this.admin = realm.replace("/realms/", "/admin/realms/");
    }

    String subjectOf(String user) {
        List<String> ids = as().get(admin + "/users?exact=true&username=" + user).then().statusCode(200)
                .extract().path("id");
        return ids.get(0);
    }

    void endSessionsOf(String user) {
        as().post(admin + "/users/" + subjectOf(user) + "/logout").then().statusCode(204);
    }

    void endSession(String sid) {
        as().delete(admin + "/sessions/" + sid).then().statusCode(204);
    }

    List<String> sessionsOf(String user) {
        return as().get(admin + "/users/" + subjectOf(user) + "/sessions").then().statusCode(200).extract().path("id");
    }

    void letTokensLive(int seconds) {
        as().contentType(ContentType.JSON).body(Map.of("accessTokenLifespan", seconds)).put(admin).then()
                .statusCode(204);
    }

    /** By client credentials, as the platform's systems do. */
    String tokenOf(String client) {
        return given().auth().preemptive().basic(client, PLATFORM_SECRET)
                .formParam("grant_type", "client_credentials").post(realm + "/protocol/openid-connect/token").then()
                .statusCode(200).extract().path("access_token");
    }

    private RequestSpecification as() {
        String master = realm.replace("/realms/sayso", "/realms/master");
        String token = given().formParams("grant_type", "password", "client_id", "admin-cli", "username", NAME,
                "password", NAME).post(master + "/protocol/openid-connect/token").then().statusCode(200).extract()
                .path("access_token");
        return given().auth().preemptive().oauth2(token);
    }
}
