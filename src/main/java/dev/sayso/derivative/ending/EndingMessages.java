package dev.sayso.derivative.ending;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about derivatives that have to go. */
@MessageBundle("ending")
public interface EndingMessages {

    @Message
    String touched_title();

    @Message
    String touched_text();

    @Message
    String touched();

    @Message
    String permits_after();
}
