package dev.sayso.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.Edge;
import dev.sayso.log.tree.EntryBundle;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.Tile;
import dev.sayso.log.tree.TiledTree;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LogResourceTest {

    @Inject
    Given people;

    @Inject
    GivenConsent consents;

    @Inject
    GivenLog log;

    @BeforeEach
    void somethingIsLogged() {
        Person alice = people.creator();
        log.proof(consents.refuse(alice, consents.item(alice), "recut").fact().id());
    }

    @Test
    void publishedTilesAloneGiveTheSignedRoot() throws Exception {
        Checkpoint checkpoint = checkpoint();
        assertThat(new TiledTree(checkpoint.size(), LogResourceTest::fetched).root()).isEqualTo(checkpoint.root());
    }

    @Test
    void entriesAreThoseThatTheTreeIsOver() throws Exception {
        Checkpoint checkpoint = checkpoint();
        List<Hash> leaves = LongStream.rangeClosed(0, (checkpoint.size() - 1) / Tile.FULL).boxed()
                .map(index -> Tile.of(Tile.ENTRIES, index, checkpoint.size()))
                .flatMap(tile -> EntryBundle.entries(tile, fetched(tile)).stream()).map(Hash::ofLeaf).toList();
        assertThat(Edge.EMPTY.append(leaves).edge().root()).isEqualTo(checkpoint.root());
    }

    @Test
    void narrowerTileStaysServedWhenItHasGrown() throws Exception {
        Tile before = Tile.of(0, (checkpoint().size() - 1) / Tile.FULL, checkpoint().size());
        byte[] bytes = fetched(before);
        somethingIsLogged();
        assertThat(fetched(before)).isEqualTo(bytes);
    }

    @Test
    void whatNeverChangesIsKeptAndTheRestAskedForAgain() throws Exception {
        get("/log/tile/" + Tile.of(0, 0, checkpoint().size()).path()).then().statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable").contentType("application/octet-stream");
        assertThat(get("/log/checkpoint").headers().getValues("Cache-Control")).containsExactly("no-cache");
        for (String path : List.of("/log/checkpoint", "/log/key")) {
            get(path).then().statusCode(200).header("Cache-Control", "no-cache").contentType("text/plain; charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "0/000.p/0", "0/x999/x999/999", "9/000", "0/1", "entries/x999/999", "entries",
            "0/000.p/257" })
    void tileThatIsNotThereIsNotFound(String path) {
        get("/log/tile/" + path).then().statusCode(404).contentType("application/problem+json");
    }

    private Checkpoint checkpoint() throws Exception {
        SignedNote note = SignedNote.parse(get("/log/checkpoint").asByteArray());
        List<VerifierKey> keys = Arrays.stream(get("/log/key").asString().split("\n")).map(LogResourceTest::key).toList();
        assertThat(note.check(keys).areRight()).isTrue();
        return Checkpoint.of(note);
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (Malformed wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static byte[] fetched(Tile tile) {
        Response response = get("/log/tile/" + tile.path());
        assertThat(response.statusCode()).as(tile.path()).isEqualTo(200);
        return response.asByteArray();
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }
}
