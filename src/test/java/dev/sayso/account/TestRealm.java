package dev.sayso.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm as shipped, and with what only a test needs: somebody else's client, and somebody else on alice's channel. */
final class TestRealm {

    static final String STRANGER = "stranger";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestRealm() {
    }

    static JsonNode shipped() throws IOException {
        return JSON.readTree(Path.of("docker/keycloak/sayso-realm.json").toFile());
    }

    static JsonNode client(JsonNode realm, String id) {
        return named(realm.get("clients"), "clientId", id);
    }

    static void write(Path file) throws IOException {
        ObjectNode realm = (ObjectNode) shipped();
        addStranger(realm);
        addImpostor(realm);
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), realm);
    }

    /** Like the platform's client in all but the audience of its tokens. */
    private static void addStranger(ObjectNode realm) {
        ObjectNode client = client(realm, "sayso-platform").deepCopy();
        client.put("clientId", STRANGER);
        ((ObjectNode) named(client.get("protocolMappers"), "name", "audience").get("config"))
                .put("included.custom.audience", "elsewhere").remove("included.client.audience");
        ((ArrayNode) realm.get("clients")).add(client);
        ObjectNode account = named(realm.get("users"), "username", "service-account-sayso-platform").deepCopy();
        account.put("username", "service-account-" + STRANGER).put("serviceAccountClientId", STRANGER);
        ((ArrayNode) realm.get("users")).add(account);
        ObjectNode scope = named(realm.get("scopeMappings"), "client", "sayso-platform").deepCopy();
        ((ArrayNode) realm.get("scopeMappings")).add(scope.put("client", STRANGER));
    }

    private static void addImpostor(ObjectNode realm) {
        ObjectNode impostor = named(realm.get("users"), "username", "alice").deepCopy();
        impostor.put("username", "mallory").put("firstName", "Mallory");
        ((ObjectNode) impostor.get("credentials").get(0)).put("value", "mallory");
        ((ArrayNode) realm.get("users")).add(impostor);
    }

    private static ObjectNode named(JsonNode nodes, String key, String value) {
        return (ObjectNode) StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> value.equals(node.path(key).asText())).findFirst().orElseThrow();
    }
}
