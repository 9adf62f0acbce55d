package dev.sayso.terms.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One line of a comparison: in both texts, or only in the earlier or the later one. */
public record Change(Kind kind, Line line) {

    /** Where a line is. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }

    /** The fewest changes that lead from one text to the other: all that is not their longest common subsequence. */
    public static List<Change> between(List<Line> before, List<Line> after) {
        int[][] common = common(before, after);
        List<Change> changes = new ArrayList<>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.get(i - 1).equals(after.get(j - 1))) {
                changes.add(new Change(Kind.SAME, before.get(--i)));
                j--;
            } else if (j > 0 && (i == 0 || common[i][j - 1] >= common[i - 1][j])) {
                changes.add(new Change(Kind.ADDED, after.get(--j)));
            } else {
                changes.add(new Change(Kind.REMOVED, before.get(--i)));
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    /** How many lines the first i and the first j have in common, at [i][j]. */
    private static int[][] common(List<Line> before, List<Line> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                common[i][j] = before.get(i - 1).equals(after.get(j - 1)) ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }
}
