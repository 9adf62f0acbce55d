package dev.sayso.revenue;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to revenue for administrators. */
@ApplicationScoped
class RevenueNav implements NavEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public String path() {
        return "/admin/revenue";
    }

    @Override
    public String label() {
        return Messages.of(RevenueMessages.class).nav();
    }

    @Override
    public int order() {
        return 300;
    }
}
