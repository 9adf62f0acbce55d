package dev.sayso.feed.reading;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** One client follows by more streams than it needs. */
class TooManyStreams extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyStreams(int most) {
        super(429, "too-many-streams");
        this.most = most;
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).streams_too_many_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).streams_too_many_advice(most);
    }
}
