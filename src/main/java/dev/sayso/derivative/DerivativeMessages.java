package dev.sayso.derivative;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of derivatives: what is wrong with a registration. */
@MessageBundle("derivative")
public interface DerivativeMessages {

    @Message
    String rejected_title(String field);

    @Message
    String wrong(Wrong wrong);

    @Message
    String differs_title();

    @Message
    String differs_advice();

    @Message
    String taken_title();

    @Message
    String taken_advice();

    @Message
    String permits_title();

    @Message
    String permits_advice();

    @Message
    String decided_title();

    @Message
    String decided_advice();
}
