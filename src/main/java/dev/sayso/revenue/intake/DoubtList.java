package dev.sayso.revenue.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.revenue.doubt.Doubt;
import dev.sayso.revenue.doubt.Doubts;
import dev.sayso.web.Messages;

/**
 * Some earnings of a file that look wrong.
 *
 * @param next where the list goes on; empty at its end
 */
record DoubtList(List<Line> doubts, String next) {

    /**
     * One of them, for one reason.
     *
     * @param detail the reason in the reader's language
     * @param other the event that it overlaps; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(long line, String source, String event, String reason, String detail, @Nullable String other) {

        static Line of(Doubt doubt) {
            return new Line(doubt.line(), doubt.source(), doubt.event(), doubt.reason().code(),
                    Messages.of(RevenueMessages.class).doubt(doubt.reason()), doubt.other());
        }
    }

    static DoubtList of(List<Doubt> found, int limit) {
        List<Doubt> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new DoubtList(shown.stream().map(Line::of).toList(),
                found.size() > limit ? Doubts.After.of(shown.get(limit - 1)).toString() : "");
    }
}
