package dev.sayso.consent.list;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.web.HomeCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells a creator what came to an end without them, and who waits for them. Nobody is urged to say yes. */
@ApplicationScoped
class NeedsCard implements HomeCard {

    private final Acting acting;
    private final MyItems items;

    NeedsCard(Acting acting, MyItems items) {
        this.acting = acting;
        this.items = items;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(creator -> new needsCard(count(creator, ItemFilter.AGAIN),
                count(creator, ItemFilter.AWAITED), count(creator, ItemFilter.BLOCKED)));
    }

    private ItemCount count(long creator, ItemFilter state) {
        return items.count(creator, ItemSearch.of(state));
    }

    @CheckedTemplate(basePath = "consent/list")
    record needsCard(ItemCount again, ItemCount awaited, ItemCount blocked) implements TemplateInstance {
    }
}
