package dev.sayso.feed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the event feed: what programs are told about cursors, and the pages about consumers. */
@MessageBundle("feed")
public interface FeedMessages {

    @Message
    String cursor_unknown_title();

    @Message
    String cursor_unknown_advice();

    @Message
    String cursor_too_old_title();

    @Message
    String cursor_too_old_advice(long days);

    @Message
    String limit_wrong_title();

    @Message
    String limit_wrong_advice(int most);

    @Message
    String streams_too_many_title();

    @Message
    String streams_too_many_advice(int most);
}
