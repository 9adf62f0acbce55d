package dev.sayso.feed.reading;

import java.time.Duration;
import java.util.Map;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The events after a cursor are not served any more. */
class CursorTooOld extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration served;
    private final String start;

    /**
     * @param served how long events are
     * @param start the cursor before the earliest of them
     */
    CursorTooOld(Duration served, Cursor start) {
        super(410, "cursor-too-old");
        this.served = served;
        this.start = start.token();
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).cursor_too_old_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).cursor_too_old_advice(served.toDays());
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("start", start);
    }
}
