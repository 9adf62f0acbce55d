package dev.sayso.feed.reading;

import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A page of events cannot be so long. */
class LimitWrong extends Refusal {

    private static final long serialVersionUID = 1L;

    LimitWrong() {
        super(400, "limit-wrong");
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).limit_wrong_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).limit_wrong_advice(FeedPage.LONGEST);
    }
}
