package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Another version was published after this one was written. */
public class TermsOutdated extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int latest;

    TermsOutdated(int latest) {
        super(409, "terms-outdated");
        this.latest = latest;
    }

    /** The version published in the meantime. */
    public int latest() {
        return latest;
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).terms_outdated_title(latest);
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).terms_outdated_advice();
    }
}
