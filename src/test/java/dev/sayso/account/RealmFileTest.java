package dev.sayso.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the realm we ship must never lose. */
class RealmFileTest {

    private JsonNode realm;
    private JsonNode web;
    private JsonNode platform;

    @BeforeEach
    void read() throws IOException {
        realm = TestRealm.shipped();
        web = TestRealm.client(realm, "sayso");
        platform = TestRealm.client(realm, "sayso-platform");
    }

    @Test
    void peopleSignInByCodeWithPkceAlone() {
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.get("standardFlowEnabled").asBoolean()).isTrue();
        for (String other : List.of("publicClient", "implicitFlowEnabled", "directAccessGrantsEnabled",
                "serviceAccountsEnabled", "fullScopeAllowed", "frontchannelLogout")) {
            assertThat(web.get(other).asBoolean(true)).as(other).isFalse();
        }
    }

    @Test
    void addressesAreExact() {
        String home = "${SAYSO_PUBLIC_URL:http://localhost:8080}";
        assertThat(texts(web.get("redirectUris"))).containsExactly(home + "/sign-in/return");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo(home + "/");
        assertThat(web.get("webOrigins")).isEmpty();
        assertThat(web.at("/attributes/backchannel.logout.url").asText())
                .isEqualTo("${SAYSO_BACKCHANNEL_URL:http://app:8080}/sign-out/backchannel");
        assertThat(web.at("/attributes/backchannel.logout.session.required").asText()).isEqualTo("true");
    }

    @Test
    void systemsSignInByCredentialsAlone() {
        assertThat(platform.get("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(platform.get("redirectUris")).isEmpty();
        for (String other : List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled",
                "directAccessGrantsEnabled", "fullScopeAllowed")) {
            assertThat(platform.get(other).asBoolean(true)).as(other).isFalse();
        }
    }

    @Test
    void noClientTakesPasswords() {
        assertThat(TestRealm.client(realm, "admin-cli").get("enabled").asBoolean()).isFalse();
        assertThat(realm.get("clients")).noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void noPersonsTokenCarriesThePlatformsRole() {
        assertThat(StreamSupport.stream(realm.get("scopeMappings").spliterator(), false)
                .filter(mapping -> texts(mapping.get("roles")).contains(Role.PLATFORM))
                .map(mapping -> mapping.get("client").asText())).containsExactly("sayso-platform");
        assertThat(realm.get("users")).filteredOn(user -> texts(user.get("realmRoles")).contains(Role.PLATFORM))
                .allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void tokensAreForUsAndShortLived() {
        for (JsonNode client : List.of(web, platform)) {
            assertThat(client.get("protocolMappers"))
                    .anyMatch(mapper -> mapper.at("/config/included.client.audience").asText().equals("sayso"));
            assertThat(texts(client.get("optionalClientScopes"))).isEmpty();
        }
        assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(1, 300);
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.get("refreshTokenMaxReuse").asInt(-1)).isZero();
    }

    @Test
    void guessingIsSlowedDown() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isBetween(1, 10);
    }

    @Test
    void onlyAdministratorsSetTheChannel() throws IOException {
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .get("kc.user.profile.config").get(0).asText();
        JsonNode attributes = new ObjectMapper().readTree(profile).get("attributes");
        assertThat(attributes).filteredOn(attribute -> attribute.get("name").asText().equals("account_id")).singleElement()
                .satisfies(channel -> assertThat(texts(channel.at("/permissions/edit"))).containsExactly("admin"));
        assertThat(new ObjectMapper().readTree(profile).has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void demoUsersHaveTheirRolesAndCanBeLeftOut() {
        Map<String, String> roles = Map.of("alice", Role.CREATOR, "bob", Role.CREATOR, "carol", Role.CREATOR, "mona",
                Role.MODERATOR, "max", Role.MODERATOR, "sam", Role.SUPPORT, "ada", Role.ADMIN);
        assertThat(realm.get("users")).filteredOn(user -> user.has("credentials")).hasSize(roles.size())
                .allSatisfy(user -> {
                    assertThat(texts(user.get("realmRoles"))).contains(roles.get(user.get("username").asText()));
                    assertThat(user.get("enabled").asText()).isEqualTo("${SAYSO_DEMO_USERS:true}");
                });
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
