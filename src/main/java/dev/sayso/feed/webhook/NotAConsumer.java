package dev.sayso.feed.webhook;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** No consumer has the name that is in the token. */
public class NotAConsumer extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAConsumer() {
        super(403, "not-a-consumer");
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).not_a_consumer_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).not_a_consumer_advice();
    }
}
