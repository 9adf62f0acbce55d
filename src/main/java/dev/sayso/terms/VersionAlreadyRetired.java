package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Somebody retired this version before, for another reason or from another moment. */
public class VersionAlreadyRetired extends Refusal {

    private static final long serialVersionUID = 1L;

    VersionAlreadyRetired() {
        super(409, "version-already-retired");
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).version_already_retired_title();
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).version_already_retired_advice();
    }
}
