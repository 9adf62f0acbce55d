package dev.sayso.terms.admin;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.terms.TermsMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to uses and terms for administrators. */
@ApplicationScoped
class TermsNav implements NavEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public String path() {
        return "/admin/terms";
    }

    @Override
    public String label() {
        return Messages.of(TermsMessages.class).nav();
    }

    @Override
    public int order() {
        return 100;
    }
}
