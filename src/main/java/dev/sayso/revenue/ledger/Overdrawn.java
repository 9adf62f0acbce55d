package dev.sayso.revenue.ledger;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A creator's account would be below zero that may not be: somebody else moved the money meanwhile. */
public class Overdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    Overdrawn() {
        super(409, "account-overdrawn");
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).overdrawn_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).overdrawn_advice();
    }
}
