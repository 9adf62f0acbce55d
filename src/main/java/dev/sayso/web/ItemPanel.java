package dev.sayso.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/** One part of the page of an item, by a feature that the page does not know. */
public interface ItemPanel {

    /** Panels are shown by this, the lowest first; 0 to 999. */
    int order();

    /**
     * Empty when there is nothing to show.
     *
     * @param item the inner id of an item whose holder asks
     */
    Optional<TemplateInstance> content(long item);
}
