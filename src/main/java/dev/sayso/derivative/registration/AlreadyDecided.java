package dev.sayso.derivative.registration;

import dev.sayso.derivative.DerivativeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Permits came too late to correct a licence: a holder has allowed the derivative, or objected to it. */
public class AlreadyDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyDecided() {
        super(409, "licence-decided");
    }

    @Override
    public String title() {
        return Messages.of(DerivativeMessages.class).decided_title();
    }

    @Override
    public String advice() {
        return Messages.of(DerivativeMessages.class).decided_advice();
    }
}
