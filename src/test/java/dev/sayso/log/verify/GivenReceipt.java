package dev.sayso.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.LoggedRecord;
import dev.sayso.log.record.NotJson;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.MemoryTiles;
import dev.sayso.log.tree.TiledTree;

/** A log in which one record stands between others, with its receipt and proof. */
final class GivenReceipt {

    static final SigningKey KEY = SigningKey.of("sayso.example/log", new byte[32]);
    static final String RECORD = "{\"answer\":\"ALLOW\",\"item\":\"2kyS6SvSYSE\",\"months\":12,\"title\":\"شاي في الخامسة\",\"use\":"
            + "{\"terms\":3,\"word\":\"restyle\"}}";

    private final LoggedRecord logged;
    private final MemoryTiles tiles = new MemoryTiles();
    private final long index;
    private final long size;

    GivenReceipt(int index, int size) {
        this.index = index;
        this.size = size;
        byte[] salt = new byte[32];
        salt[0] = (byte) index;
        try {
            logged = new LoggedRecord(CanonicalJson.of(RECORD), salt);
        } catch (NotJson isJson) {
            throw new IllegalStateException(isJson);
        }
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(i == index ? logged.leaf() : Hash.ofLeaf(MemoryTiles.entry(i)));
        }
        tiles.append(leaves);
    }

    String salt() {
        return Base64.getEncoder().encodeToString(logged.salt());
    }

    String receipt() {
        return "{\"id\":\"0198\",\"record\":" + RECORD + ",\"salt\":\"" + salt() + "\",\"links\":[{\"record\":{}}]}\n";
    }

    Checkpoint head() {
        return new Checkpoint("sayso.example/log", size, tiles.edge().root());
    }

    TlogProof proof(SigningKey... keys) {
        return new TlogProof(null, index, new TiledTree(size, tiles).inclusion(index).path(), head().signed(keys));
    }

    byte[] receiptFile() {
        return receipt().getBytes(UTF_8);
    }

    byte[] proofFile() {
        return proof(KEY).print().getBytes(UTF_8);
    }
}
