package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Somebody suspended this use before. */
public class UseAlreadySuspended extends Refusal {

    private static final long serialVersionUID = 1L;

    UseAlreadySuspended() {
        super(409, "use-already-suspended");
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).use_already_suspended_title();
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).use_already_suspended_advice();
    }
}
