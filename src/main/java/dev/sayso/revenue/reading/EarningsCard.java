package dev.sayso.revenue.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.money.Money;
import dev.sayso.web.HomeCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** This month's money. */
@ApplicationScoped
class EarningsCard implements HomeCard {

    private final EarningsPages pages;
    private final Acting acting;
    private final Clock clock;

    EarningsCard(EarningsPages pages, Acting acting, Clock clock) {
        this.pages = pages;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().flatMap(pages::thisMonth).map(month -> new earningsCard(month, clock.instant()));
    }

    @CheckedTemplate(basePath = "revenue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record earningsCard(Money month, Instant now) implements TemplateInstance {
    }
}
