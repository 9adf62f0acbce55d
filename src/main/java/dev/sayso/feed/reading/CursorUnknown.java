package dev.sayso.feed.reading;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A cursor that this event log never gave. */
class CursorUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    CursorUnknown() {
        super(400, "cursor-unknown");
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).cursor_unknown_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).cursor_unknown_advice();
    }
}
