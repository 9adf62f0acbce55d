package dev.sayso.derivative.admin;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.derivative.page.MadeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to derivatives for administrators. */
@ApplicationScoped
class DerivativesNav implements NavEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public String path() {
        return AdminDerivativesResource.PATH;
    }

    @Override
    public String label() {
        return Messages.of(MadeMessages.class).admin_nav();
    }

    @Override
    public int order() {
        return 250;
    }
}
