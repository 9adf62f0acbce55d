package dev.sayso.feed.reading;

import java.util.List;

/**
 * Some events in their order.
 *
 * @param next the cursor after the last of them, to ask for what follows, now or later
 */
record FeedPage(List<FeedEvent> events, String next) {

    static final int LONGEST = 1_000;

    static FeedPage of(List<FeedEvent> events, Cursor after) {
        return new FeedPage(events, events.isEmpty() ? after.token()
                : new Cursor(events.get(events.size() - 1).number()).token());
    }

    /** @throws LimitWrong if it is no number from 1 to {@value #LONGEST} */
    static int limitOf(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LONGEST) {
                return limit;
            }
        } catch (NumberFormatException unreadable) {
            // told below
        }
        throw new LimitWrong();
    }
}
