package dev.sayso.consent.certificate;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A creator without items has nothing to certify. */
public class NoItems extends Refusal {

    private static final long serialVersionUID = 1L;

    NoItems() {
        super(409, "no-items");
    }

    @Override
    public String title() {
        return Messages.of(CertificateMessages.class).no_items_title();
    }

    @Override
    public String advice() {
        return Messages.of(CertificateMessages.class).no_items_advice();
    }
}
