package dev.sayso.catalog.intake;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A held change was decided before, or the platform has said something newer since. */
public class HeldChangeDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    HeldChangeDecided() {
        super(409, "held-change-decided");
    }

    @Override
    public String title() {
        return Messages.of(CatalogMessages.class).held_decided_title();
    }

    @Override
    public String advice() {
        return Messages.of(CatalogMessages.class).held_decided_advice();
    }
}
