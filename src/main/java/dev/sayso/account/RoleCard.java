package dev.sayso.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.HomeCard;
import dev.sayso.web.Messages;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells somebody who may do nothing here yet how that changes. */
@ApplicationScoped
class RoleCard implements HomeCard {

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return Role.ALL.stream().noneMatch(identity::hasRole);
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<TemplateInstance> content() {
        AccountMessages messages = Messages.of(AccountMessages.class);
        return Optional.of(new NewsCard(messages.role_missing_title(), messages.role_missing_advice()));
    }
}
