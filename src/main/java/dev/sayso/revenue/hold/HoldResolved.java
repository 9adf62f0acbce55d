package dev.sayso.revenue.hold;

import java.util.Locale;
import java.util.Map;

import dev.sayso.revenue.HoldOutcome;
import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A hold is resolved once; this is what was decided then. */
public class HoldResolved extends Refusal {

    private static final long serialVersionUID = 1L;

    private final HoldOutcome outcome;

    HoldResolved(HoldOutcome outcome) {
        super(409, "hold-resolved");
        this.outcome = outcome;
    }

    public HoldOutcome outcome() {
        return outcome;
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).hold_resolved_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).hold_outcome(outcome);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
