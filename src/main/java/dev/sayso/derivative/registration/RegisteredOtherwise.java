package dev.sayso.derivative.registration;

import dev.sayso.derivative.DerivativeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The derivative, or its removal, is on record already, and with another body. */
public class RegisteredOtherwise extends Refusal {

    private static final long serialVersionUID = 1L;

    RegisteredOtherwise() {
        super(422, "derivative-differs");
    }

    @Override
    public String title() {
        return Messages.of(DerivativeMessages.class).differs_title();
    }

    @Override
    public String advice() {
        return Messages.of(DerivativeMessages.class).differs_advice();
    }
}
