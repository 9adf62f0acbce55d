package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The new version says what the present one says. */
public class TermsUnchanged extends Refusal {

    private static final long serialVersionUID = 1L;

    TermsUnchanged() {
        super(409, "terms-unchanged");
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).terms_unchanged_title();
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).terms_unchanged_advice();
    }
}
