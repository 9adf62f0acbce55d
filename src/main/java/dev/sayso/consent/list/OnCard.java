package dev.sayso.consent.list;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.web.HomeCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells a creator what is on. */
@ApplicationScoped
class OnCard implements HomeCard {

    private final Acting acting;
    private final OnLine line;

    OnCard(Acting acting, OnLine line) {
        this.acting = acting;
        this.line = line;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(creator -> new onCard(line));
    }

    @CheckedTemplate(basePath = "consent/list")
    record onCard(OnLine on) implements TemplateInstance {
    }
}
