package dev.sayso.consent.permissions;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.terms.Terms;
import dev.sayso.web.HomeCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Points out once that there are uses to decide about, without urging anybody to. */
@ApplicationScoped
class UndecidedCard implements HomeCard {

    /**
     * A use that was never answered.
     *
     * @param name of its terms, as the form sends it
     */
    public record Line(String name, String use, int version, String title, String means) {
    }

    private final Undecided undecided;
    private final Acting acting;

    UndecidedCard(Undecided undecided, Acting acting) {
        this.undecided = undecided;
        this.acting = acting;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(undecided::of).filter(terms -> !terms.isEmpty()).map(this::card);
    }

    private TemplateInstance card(List<Terms> terms) {
        return new undecidedCard(terms.stream().map(this::line).toList());
    }

    private Line line(Terms terms) {
        String title = terms.use().words(acting.language()).title();
        return new Line(Undecided.name(terms), terms.use().name(), terms.version(), title,
                terms.use().words(acting.language()).means());
    }

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record undecidedCard(List<Line> lines) implements TemplateInstance {
    }
}
