package dev.sayso.gate.signal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that tells what crawlers are asked for. */
@MessageBundle("signal")
interface SignalMessages {

    @Message
    String title(String item);

    @Message
    String eyebrow();

    @Message
    String lead_reserved();

    @Message
    String lead_allowed();

    @Message
    String on_platform();

    @Message
    String request_title();

    @Message
    String request_text();

    @Message
    String request_enforced();

    @Message
    String uses();

    @Message
    String allowed();

    @Message
    String reserved();

    @Message
    String terms(String use, int version);

    @Message
    String alike_title();

    @Message
    String alike_text();

    @Message
    String mining_reserved();

    @Message
    String mining_allowed();

    @Message
    String how();

    @Message
    String parents();

    @Message
    String machines();

    @Message
    String machines_text();
}
