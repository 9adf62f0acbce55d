package dev.sayso.derivative.page;

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

/** Tells a creator that something was made from their items without permission. */
@ApplicationScoped
class UnlicensedCard implements HomeCard {

    /** Whoever has more knows that it is many. */
    private static final int MANY = 100;

    private final Made made;
    private final Acting acting;

    UnlicensedCard(Made made, Acting acting) {
        this.made = made;
        this.acting = acting;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(creator -> made.fromMine(creator, MadeFilter.UNLICENSED, null, MANY + 1).size())
                .filter(count -> count > 0).map(this::card);
    }

    private TemplateInstance card(int count) {
        MadeMessages words = Messages.of(MadeMessages.class);
        return new unlicensedCard(Counted.of(count > MANY ? words.card_many() : words.card_some(), Math.min(count, MANY),
                acting.language()));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record unlicensedCard(String sentence) implements TemplateInstance {
    }
}
