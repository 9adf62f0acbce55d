package dev.sayso.log.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFC 6962, section 2.1, word for word. */
final class NaiveTree {

    private record Range(int start, int end) {
    }

    private final List<Hash> leaves;
    private final Map<Range, Hash> known = new HashMap<>();

    NaiveTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    Hash root(int size) {
        return hash(0, size);
    }

    Hash hash(int start, int end) {
        Range range = new Range(start, end);
        Hash found = known.get(range);
        if (found == null) {
            found = work(start, end);
            known.put(range, found);
        }
        return found;
    }

    private Hash work(int start, int end) {
        int n = end - start;
        if (n == 0) {
            return Hash.EMPTY;
        }
        if (n == 1) {
            return leaves.get(start);
        }
        int k = split(n);
        return Hash.ofNode(hash(start, start + k), hash(start + k, end));
    }

    List<Hash> path(int m, int size) {
        return path(m, 0, size);
    }

    private List<Hash> path(int m, int start, int end) {
        int n = end - start;
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        List<Hash> path = new ArrayList<>(m < k ? path(m, start, start + k) : path(m - k, start + k, end));
        path.add(m < k ? hash(start + k, end) : hash(start, start + k));
        return path;
    }

    List<Hash> proof(int m, int size) {
        return subproof(m, 0, size, true);
    }

    private List<Hash> subproof(int m, int start, int end, boolean whole) {
        int n = end - start;
        if (m == n) {
            return whole ? List.of() : List.of(hash(start, end));
        }
        int k = split(n);
        List<Hash> proof = new ArrayList<>(m <= k ? subproof(m, start, start + k, whole)
                : subproof(m - k, start + k, end, false));
        proof.add(m <= k ? hash(start + k, end) : hash(start, start + k));
        return proof;
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
