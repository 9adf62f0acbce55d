package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** There is no suspension to lift. */
public class UseNotSuspended extends Refusal {

    private static final long serialVersionUID = 1L;

    UseNotSuspended() {
        super(409, "use-not-suspended");
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).use_not_suspended_title();
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).use_not_suspended_advice();
    }
}
