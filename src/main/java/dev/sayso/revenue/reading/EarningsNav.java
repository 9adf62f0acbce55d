package dev.sayso.revenue.reading;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to a creator's money. */
@ApplicationScoped
class EarningsNav implements NavEntry {

    @Override
    public String role() {
        return Role.CREATOR;
    }

    @Override
    public String path() {
        return EarningsResource.PATH;
    }

    @Override
    public String label() {
        return Messages.of(EarningsMessages.class).nav();
    }

    @Override
    public int order() {
        return 40;
    }
}
