package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Terms cannot be retired from a moment that has passed, nor end before they are retired. */
public class RetirementInPast extends Refusal {

    private static final long serialVersionUID = 1L;

    RetirementInPast() {
        super(422, "retirement-in-past");
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).retirement_in_past_title();
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).retirement_in_past_advice();
    }
}
