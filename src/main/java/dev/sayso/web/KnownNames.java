package dev.sayso.web;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The names of columns or members that are read. Others are passed over, but for those that nearly are one of them: whoever
 * wrote {@code holder} must not learn from a wrong decision that nobody read it.
 */
public final class KnownNames {

    private static final int LONGEST = 64;

    /** How many others are remembered, so that those of a million rows are looked at once. */
    private static final int REMEMBERED = 1_000;

    /** By what is left of them without their marks. */
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> exact;
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    private KnownNames(List<String> names) {
        this.exact = Set.copyOf(names);
        names.forEach(name -> this.names.put(bare(name), name));
    }

    public static KnownNames of(String... names) {
        return new KnownNames(List.of(names));
    }

    /** These and some more. */
    public KnownNames and(String... more) {
        return new KnownNames(Stream.concat(names.values().stream(), Stream.of(more)).toList());
    }

    public boolean has(String name) {
        return exact.contains(name);
    }

    /**
     * The one that a name nearly is, in other letters, with other marks between its words, or mistyped; empty for one of
     * ours, and for one that is nobody's.
     */
    public Optional<String> meant(String name) {
        if (exact.contains(name) || name.length() > LONGEST || others.contains(name)) {
            return Optional.empty();
        }
        String bare = bare(name);
        Optional<String> meant = names.keySet().stream().filter(known -> isNearly(known, bare)).findFirst().map(names::get);
        if (meant.isEmpty() && others.size() < REMEMBERED) {
            others.add(name);
        }
        return meant;
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Short names differ by little from other words, so that they have to be the same. */
    private static boolean isNearly(String known, String name) {
        int most = known.length() < 4 ? 0 : known.length() < 9 ? 1 : 2;
        return Math.abs(known.length() - name.length()) <= most && distance(known, name) <= most;
    }

    /** How many letters are missing, too many, wrong or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(int[][] steps, String one, String other, int i, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + wrong);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
