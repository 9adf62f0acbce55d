package dev.sayso.log.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.tree.Edge;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.InclusionProof;
import dev.sayso.log.tree.MemoryTiles;
import dev.sayso.log.tree.TiledTree;

/**
 * How fast the tree grows, and what a proof costs at growing sizes, in CPU time and in one run:
 * {@code ./mvnw test -Dtest=LogBench -Dsayso.bench.most=10000000} (with {@code -Xmx2g}).
 */
class LogBench {

    private static final long MOST = Long.getLong("sayso.bench.most", 10_000_000);
    private static final int PROOFS = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final SigningKey key = SigningKey.next("sayso.example/log");

    @Test
    void appendsAndProofsByTheSizeOfTheLog() {
        MemoryTiles tiles = new MemoryTiles();
        double first = 0;
        for (long size : new long[] { 1_000, 1_000_000, 10_000_000 }) {
            if (size > MOST) {
                break;
            }
            long entries = size - tiles.edge().size();
            double appending = grow(tiles, size);
            proofs(tiles, size);
            double proof = proofs(tiles, size);
            first = first == 0 ? proof : first;
            System.out.printf("%,d entries: %,.0f appends a second in batches of 500; a proof of %d hashes and %,d bytes in"
                    + " %.0f us (%.2f of that of 1,000), %.1f tiles read, verified in %.1f us%n", size,
                    entries / appending * 1e9, InclusionProof.length(0, size), bytes(tiles, size), proof / 1e3, proof / first,
                    tilesRead(tiles, size), verifying(tiles, size) / 1e3);
        }
        smallAppends(tiles.edge());
    }

    /** CPU time in ns. */
    private static double grow(MemoryTiles tiles, long size) {
        double spent = 0;
        while (tiles.edge().size() < size) {
            long from = tiles.edge().size();
            List<Hash> leaves = LongStream.range(from, Math.min(size, from + 500))
                    .mapToObj(number -> Hash.ofLeaf(MemoryTiles.entry(number))).toList();
            long start = THREADS.getCurrentThreadCpuTime();
            tiles.append(leaves);
            tiles.edge().root();
            spent += THREADS.getCurrentThreadCpuTime() - start;
        }
        return spent;
    }

    private void smallAppends(Edge edge) {
        for (int batch : new int[] { 1, 10, 100, 1_000 }) {
            List<Hash> leaves = LongStream.range(0, batch).mapToObj(number -> Hash.ofLeaf(MemoryTiles.entry(number))).toList();
            Edge grown = edge;
            int rounds = 200_000 / (batch + 100);
            long start = THREADS.getCurrentThreadCpuTime();
            for (int round = 0; round < rounds; round++) {
                grown = grown.append(leaves).edge();
                grown.root();
            }
            double spent = THREADS.getCurrentThreadCpuTime() - start;
            System.out.printf("appends of %,d with a new root: %.1f us each, %,.0f entries a second%n", batch,
                    spent / rounds / 1e3, (double) rounds * batch / spent * 1e9);
        }
    }

    private double proofs(MemoryTiles tiles, long size) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < PROOFS; i++) {
            new TiledTree(size, tiles).inclusion(random.nextLong(size));
        }
        tiles.asked();
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) PROOFS;
    }

    private double tilesRead(MemoryTiles tiles, long size) {
        tiles.asked();
        for (int i = 0; i < PROOFS; i++) {
            new TiledTree(size, tiles).inclusion(random.nextLong(size));
        }
        return tiles.asked().size() / (double) PROOFS;
    }

    private double verifying(MemoryTiles tiles, long size) {
        TiledTree tree = new TiledTree(size, tiles);
        Hash root = tree.root();
        Hash leaf = tree.leaf(size / 3);
        InclusionProof proof = tree.inclusion(size / 3);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < PROOFS * 10; i++) {
            if (!proof.proves(leaf, root)) {
                throw new IllegalStateException("A right proof was refused");
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (PROOFS * 10.0);
    }

    private int bytes(MemoryTiles tiles, long size) {
        TiledTree tree = new TiledTree(size, tiles);
        Checkpoint head = new Checkpoint(key.verifier().name(), size, tree.root());
        return new TlogProof(null, size / 3, tree.inclusion(size / 3).path(), head.signed(key)).print().length();
    }
}
