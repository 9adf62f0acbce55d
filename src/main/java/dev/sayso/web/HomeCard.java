package dev.sayso.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** One card of a signed-in person's home page. */
public interface HomeCard {

    /** Whether the person is one whom the card concerns. */
    boolean isFor(SecurityIdentity identity);

    /** Cards are shown by this, the lowest first; 0 to 999. */
    int order();

    /** Empty when there is nothing to show. */
    Optional<TemplateInstance> content();
}
