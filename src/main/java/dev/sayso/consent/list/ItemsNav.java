package dev.sayso.consent.list;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to a creator's items. */
@ApplicationScoped
class ItemsNav implements NavEntry {

    @Override
    public String role() {
        return Role.CREATOR;
    }

    @Override
    public String path() {
        return "/items";
    }

    @Override
    public String label() {
        return Messages.of(ItemsMessages.class).nav();
    }

    @Override
    public int order() {
        return 10;
    }
}
