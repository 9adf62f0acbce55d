package dev.sayso.log.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class HashTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void leavesAndNodesAreHashedAsPublished() throws IOException {
        JsonNode vectors = vectors();
        JsonNode leaf = vectors.get("leaf_hash");
        assertThat(hex(Hash.ofLeaf(leaf.get("data_utf8").asText().getBytes(UTF_8)))).isEqualTo(leaf.get("sha256_hex").asText());
        JsonNode node = vectors.get("node_hash");
        byte[] joined = Sha256.of(new byte[] { 1 }, node.get("left_utf8").asText().getBytes(UTF_8),
                node.get("right_utf8").asText().getBytes(UTF_8));
        assertThat(HEX.formatHex(joined)).isEqualTo(node.get("sha256_hex").asText());
        Hash left = Hash.ofLeaf(new byte[] { 7 });
        assertThat(Hash.ofNode(left, Hash.EMPTY))
                .isEqualTo(Hash.of(Sha256.of(new byte[] { 1 }, left.bytes(), Hash.EMPTY.bytes())));
    }

    @Test
    void rootsAreThePublishedOnes() throws IOException {
        JsonNode roots = vectors().get("roots_hex_for_sizes_0_to_8");
        List<Hash> leaves = new ArrayList<>();
        vectors().get("leaves_hex").forEach(leaf -> leaves.add(Hash.ofLeaf(HEX.parseHex(leaf.asText()))));
        assertThat(leaves).hasSize(8);
        for (int size = 0; size <= leaves.size(); size++) {
            String published = roots.get(size).asText();
            MemoryTiles tiles = new MemoryTiles();
            assertThat(hex(tiles.append(leaves.subList(0, size)).root())).isEqualTo(published);
            assertThat(hex(new TiledTree(size, tiles).root())).isEqualTo(published);
            assertThat(hex(new NaiveTree(leaves).root(size))).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 31, 33, 64 })
    void hasThirtyTwoBytes(int length) {
        assertThatThrownBy(() -> Hash.of(new byte[length])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, not " + length);
    }

    @Test
    void nobodyChangesItFromOutside() {
        byte[] bytes = Hash.EMPTY.bytes();
        Hash hash = Hash.of(bytes);
        bytes[0]++;
        hash.bytes()[1]++;
        assertThat(hash).isEqualTo(Hash.EMPTY).hasSameHashCodeAs(Hash.EMPTY).isNotEqualTo(Hash.of(bytes));
        assertThat(hash).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    private static String hex(Hash hash) {
        return HEX.formatHex(hash.bytes());
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream file = HashTest.class.getResourceAsStream("/vectors/merkle.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
