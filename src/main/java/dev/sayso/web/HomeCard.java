package dev.sayso.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/** One card of a signed-in person's home page, shown to whoever has its role. */
public interface HomeCard {

    /** The role that sees it, in the provider's spelling. */
    String role();

    /** Cards are shown by this, the lowest first; 0 to 999. */
    int order();

    /** Empty when there is nothing to show. */
    Optional<TemplateInstance> content();
}
