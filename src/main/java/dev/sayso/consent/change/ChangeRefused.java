package dev.sayso.consent.change;

import java.util.Locale;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A change set that cannot go on as asked; nothing has changed. */
public class ChangeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The reasons, as programs know them. */
    public enum Why {
        /** It has been applied, or is being. */
        APPLIED,
        /** Its review is too old. */
        EXPIRED,
        /** There is another review than the one that was shown. */
        REVIEWED_AGAIN,
        /** It was applied, and its creator has answered since. */
        ANSWERED_SINCE
    }

    private final Why why;

    ChangeRefused(Why why) {
        super(409, "changes-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String title() {
        return Messages.of(ChangeMessages.class).refused_title(why);
    }

    @Override
    public String advice() {
        return Messages.of(ChangeMessages.class).refused_advice(why);
    }
}
