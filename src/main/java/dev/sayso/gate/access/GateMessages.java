package dev.sayso.gate.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the decision service: what is wrong with a request. */
@MessageBundle("gate")
public interface GateMessages {

    @Message
    String request_rejected_title();

    @Message
    String fault(Fault.Why why);
}
