package dev.sayso.derivative;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/** One part of the page of a derivative, by a feature that the page does not know. */
public interface DerivativePanel {

    /** Panels are shown by this, the lowest first. */
    int order();

    /**
     * Empty when there is nothing to show.
     *
     * @param derivative its inner id
     * @param creator who reads, and is known to see it
     */
    Optional<TemplateInstance> content(long derivative, long creator);
}
