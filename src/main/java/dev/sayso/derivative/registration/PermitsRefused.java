package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Map;

import dev.sayso.derivative.DerivativeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Permits are missing or wrong, and whoever sent them wants nothing to be registered or corrected then. */
public class PermitsRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final List<Map<String, String>> errors;

    PermitsRefused(List<ParentFound> parents) {
        super(422, "permits-refused");
        this.errors = parents.stream().filter(parent -> !parent.isRight())
                .map(parent -> Map.of("field", parent.named().field("permit"), "reason", parent.finding().code())).toList();
    }

    @Override
    public String title() {
        return Messages.of(DerivativeMessages.class).permits_title();
    }

    @Override
    public String advice() {
        return Messages.of(DerivativeMessages.class).permits_advice();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", errors);
    }
}
