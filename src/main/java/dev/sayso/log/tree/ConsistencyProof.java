package dev.sayso.log.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a tree begins with all entries of an earlier one (RFC 9162, section 2.1.4).
 *
 * @param from the earlier size
 * @param to the later size
 * @param hashes none if the sizes are equal: then the roots must be
 */
public record ConsistencyProof(long from, long to, List<Hash> hashes) {

    /** @throws IllegalArgumentException if the earlier tree has no entries (every tree begins so), or more than the later */
    public ConsistencyProof {
        if (from < 1) {
            throw new IllegalArgumentException("Every tree begins with one without entries: there is nothing to prove");
        }
        if (from > to) {
            throw new IllegalArgumentException("A tree of %d entries has not grown to %d".formatted(from, to));
        }
        hashes = List.copyOf(hashes);
    }

    /** Whether the tree with the newer root begins with that of the older. */
    public boolean proves(Hash older, Hash newer) {
        if (from == to) {
            return hashes.isEmpty() && older.equals(newer);
        }
        return !hashes.isEmpty() && leads(older, newer);
    }

    private boolean leads(Hash older, Hash newer) {
        List<Hash> path = new ArrayList<>(hashes);
        if (Long.bitCount(from) == 1) {
            path.add(0, older);
        }
        int shared = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >>> shared;
        long last = (to - 1) >>> shared;
        Hash old = path.get(0);
        Hash young = path.get(0);
        for (Hash next : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = Hash.ofNode(next, old);
                young = Hash.ofNode(next, young);
                int alone = Long.numberOfTrailingZeros(at);
                at >>>= alone;
                last >>>= alone;
            } else {
                young = Hash.ofNode(young, next);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(older) && young.equals(newer);
    }
}
