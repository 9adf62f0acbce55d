package dev.sayso.derivative.page;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to what was made from a creator's items. */
@ApplicationScoped
class MadeNav implements NavEntry {

    @Override
    public String role() {
        return Role.CREATOR;
    }

    @Override
    public String path() {
        return MadeResource.PATH;
    }

    @Override
    public String label() {
        return Messages.of(MadeMessages.class).nav();
    }

    @Override
    public int order() {
        return 15;
    }
}
