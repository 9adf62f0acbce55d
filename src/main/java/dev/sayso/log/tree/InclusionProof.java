package dev.sayso.log.tree;

import java.util.List;
import java.util.Optional;

/**
 * The proof that an entry is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the entry, from 0
 * @param size of the tree
 * @param path from the leaf's neighbour to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** @throws IllegalArgumentException if no tree of this size has such an entry */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d has no entry %d".formatted(size, index));
        }
        path = List.copyOf(path);
    }

    /** How many hashes a proof has for an entry of a tree: as many as there are nodes above the leaf. */
    public static int length(long index, long size) {
        int length = 0;
        long last = size - 1;
        for (long at = index; last > 0; at >>>= 1, last >>>= 1) {
            length += at % 2 == 1 || at < last ? 1 : 0;
        }
        return length;
    }

    /** Whether the tree with this root has the entry of this hash at the index. */
    public boolean proves(Hash leaf, Hash root) {
        return root(leaf).filter(root::equals).isPresent();
    }

    /** The root that the proof leads to from a leaf; empty if it has too few or too many hashes to lead to one. */
    public Optional<Hash> root(Hash leaf) {
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash next : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (at % 2 == 1 || at == last) {
                hash = Hash.ofNode(next, hash);
                int alone = Long.numberOfTrailingZeros(at);
                at >>>= alone;
                last >>>= alone;
            } else {
                hash = Hash.ofNode(hash, next);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
