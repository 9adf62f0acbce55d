package dev.sayso.consent.change;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.ReviewNote;
import io.quarkus.qute.Qute;
import io.quarkus.qute.TemplateInstance;

/** A feature that has something to say of one review alone. */
@ApplicationScoped
public class GivenNote implements ReviewNote {

    private volatile UUID about = new UUID(0, 0);

    void about(UUID review) {
        about = review;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<TemplateInstance> content(UUID review, int round) {
        return review.equals(about)
                ? Optional.of(Qute.fmt("<p>Three derivatives of review {round} & more</p>").contentType("text/html")
                        .data("round", round).instance())
                : Optional.empty();
    }
}
