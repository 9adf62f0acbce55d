package dev.sayso.derivative.page;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.web.Counted;
import dev.sayso.web.HomeCard;
import dev.sayso.web.Messages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells a creator that something they were asked about turned out to have been made with permission. */
@ApplicationScoped
class CorrectedCard implements HomeCard {

    private static final Duration SHOWN = Duration.ofDays(30);

    /** Whoever has more knows that it is many. */
    private static final int MANY = 100;

    private final Made made;
    private final Acting acting;
    private final Clock clock;

    CorrectedCard(Made made, Acting acting, Clock clock) {
        this.made = made;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(creator -> made.corrected(creator, clock.instant().minus(SHOWN), MANY + 1))
                .filter(count -> count > 0).map(this::card);
    }

    private TemplateInstance card(int count) {
        MadeMessages words = Messages.of(MadeMessages.class);
        return new correctedCard(Counted.of(count > MANY ? words.corrected_many() : words.corrected_some(),
                Math.min(count, MANY), acting.language()));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record correctedCard(String sentence) implements TemplateInstance {
    }
}
