package dev.sayso.feed.reading;

import java.util.List;

/**
 * Some events in their order.
 *
 * @param next the cursor after them and what was passed over, to ask for what follows, now or later
 */
record FeedPage(List<FeedEvent> events, String next) {

    static final int LONGEST = 1_000;

    static FeedPage of(EventPage page, Cursor after) {
        return new FeedPage(page.events(), after.at(page.end()).token());
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
