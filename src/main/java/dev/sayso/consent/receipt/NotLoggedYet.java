package dev.sayso.consent.receipt;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** An answer so new that it does not stand in the log yet. */
public class NotLoggedYet extends Refusal {

    private static final long serialVersionUID = 1L;

    /** To be asked for again in a moment. */
    public NotLoggedYet() {
        super(409, "not-logged-yet");
    }

    @Override
    public String title() {
        return Messages.of(ReceiptMessages.class).waits();
    }

    @Override
    public String advice() {
        return Messages.of(ReceiptMessages.class).waits_about();
    }
}
