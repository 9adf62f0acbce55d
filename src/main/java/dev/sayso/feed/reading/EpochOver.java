package dev.sayso.feed.reading;

import java.util.Map;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A cursor, or an event, of a history that ended because an earlier state was restored. */
class EpochOver extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String epoch;
    private final String start;

    /** @param start where to go on in the present history */
    EpochOver(Cursor start) {
        super(410, "epoch-over");
        this.epoch = start.epoch();
        this.start = start.token();
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).epoch_over_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).epoch_over_advice();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("epoch", epoch, "start", start);
    }
}
