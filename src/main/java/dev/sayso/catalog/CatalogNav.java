package dev.sayso.catalog;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to the catalogue for administrators. */
@ApplicationScoped
class CatalogNav implements NavEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public String path() {
        return "/admin/catalog";
    }

    @Override
    public String label() {
        return Messages.of(CatalogMessages.class).nav();
    }

    @Override
    public int order() {
        return 200;
    }
}
