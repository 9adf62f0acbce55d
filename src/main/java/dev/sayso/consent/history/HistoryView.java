package dev.sayso.consent.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Filter;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;
import dev.sayso.web.Problems;

/**
 * One page of a creator's history.
 *
 * @param follows the noes that are in effect and have no number yet
 * @param export the address of the file of the same answers
 */
public record HistoryView(List<Line> lines, @Nullable Pager pager, HistoryFilter filter, List<Filter> applied,
        List<Option> uses, List<Option> kinds, Problems problems, List<Follows> follows, String export) {

    /** A no that is in effect and has no number yet. */
    public record Follows(Instant at, String sentence) {
    }

    /**
     * One act.
     *
     * @param number of its last answer
     * @param first the number of its first answer
     */
    public record Line(Instant at, String sentence, int number, int first) {

        public boolean isSingle() {
            return number == first;
        }
    }
}
