package dev.sayso.gate.access;

import java.util.List;
import java.util.Map;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A request that asks nothing that could be answered. */
class RequestRejected extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RequestRejected(Fault fault) {
        super(400, "access-request-rejected");
        this.fault = fault;
    }

    RequestRejected(String field, Fault.Why why) {
        this(new Fault(field, why));
    }

    @Override
    public String title() {
        return Messages.of(GateMessages.class).request_rejected_title();
    }

    @Override
    public String advice() {
        return Messages.of(GateMessages.class).fault(fault.why());
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("field", fault.field(), "reason", fault.why().code())));
    }
}
