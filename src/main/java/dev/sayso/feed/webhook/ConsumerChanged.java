package dev.sayso.feed.webhook;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The consumer is not any more as the page showed it. */
public class ConsumerChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    ConsumerChanged() {
        super(409, "consumer-changed");
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).consumer_changed_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).consumer_changed_advice();
    }
}
