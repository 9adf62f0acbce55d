package dev.sayso.gate.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.sayso.web.Messages;
import dev.sayso.web.NameRefused;
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
        return fault.meant() == null ? Messages.of(GateMessages.class).fault(fault.why())
                : NameRefused.sentence(fault.field(), fault.meant());
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> error = new LinkedHashMap<>(Map.of("field", fault.field(), "reason", fault.why().code()));
        if (fault.meant() != null) {
            error.put("meant", fault.meant());
        }
        return Map.of("errors", List.of(error));
    }
}
