package dev.sayso.derivative.registration;

import dev.sayso.derivative.DerivativeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The id is that of an item which was made from no other. */
public class IdTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    IdTaken() {
        super(409, "id-taken");
    }

    @Override
    public String title() {
        return Messages.of(DerivativeMessages.class).taken_title();
    }

    @Override
    public String advice() {
        return Messages.of(DerivativeMessages.class).taken_advice();
    }
}
