package dev.sayso.consent.permissions;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to a creator's account rules. */
@ApplicationScoped
class PermissionsNav implements NavEntry {

    @Override
    public String role() {
        return Role.CREATOR;
    }

    @Override
    public String path() {
        return "/permissions";
    }

    @Override
    public String label() {
        return Messages.of(PermissionsMessages.class).nav();
    }

    @Override
    public int order() {
        return 20;
    }
}
