package dev.sayso.consent.history;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.Role;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to a creator's answers. */
@ApplicationScoped
class HistoryNav implements NavEntry {

    @Override
    public String role() {
        return Role.CREATOR;
    }

    @Override
    public String path() {
        return "/history";
    }

    @Override
    public String label() {
        return Messages.of(HistoryMessages.class).nav();
    }

    @Override
    public int order() {
        return 30;
    }
}
