package dev.sayso.terms;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Another use has this name. */
public class UseExists extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String name;

    UseExists(String name) {
        super(409, "use-exists");
        this.name = name;
    }

    @Override
    public String title() {
        return Messages.of(TermsMessages.class).use_exists_title(name);
    }

    @Override
    public String advice() {
        return Messages.of(TermsMessages.class).use_exists_advice();
    }
}
