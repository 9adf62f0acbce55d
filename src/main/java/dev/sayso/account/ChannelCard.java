package dev.sayso.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.HomeCard;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells a creator whose channel could not be found what to do about it. */
@ApplicationScoped
class ChannelCard implements HomeCard {

    private final SignedIn person;

    ChannelCard(SignedIn person) {
        this.person = person;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return person.channelRefusal().map(refusal -> new NewsCard(refusal.title(), refusal.advice()));
    }
}
