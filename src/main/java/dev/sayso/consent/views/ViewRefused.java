package dev.sayso.consent.views;

import java.util.Locale;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A view that was not saved; nothing has changed. */
public class ViewRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The reasons, as programs know them. */
    public enum Why {
        NAME_MISSING,
        NAME_LONG,
        NAME_TAKEN,
        NO_FILTER,
        FILTER_SAVED,
        TOO_MANY
    }

    private final Why why;

    ViewRefused(Why why) {
        super(422, "view-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.why = why;
    }

    @Override
    public String title() {
        return Messages.of(ViewsMessages.class).refused();
    }

    @Override
    public String advice() {
        return Messages.of(ViewsMessages.class).refused_advice(why);
    }
}
