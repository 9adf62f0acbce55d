package dev.sayso.web;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;

/** What a feature adds to the review of many answers: what they do beyond standings. */
public interface ReviewNote {

    /** Notes are shown by this, the lowest first; 0 to 999. */
    int order();

    /**
     * Empty when there is nothing to show.
     *
     * @param review the id of the change set
     * @param round which of its reviews: 1 for the first
     */
    Optional<TemplateInstance> content(UUID review, int round);
}
