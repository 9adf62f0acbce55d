package dev.sayso.feed.admin;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.Callers;
import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.NavEntry;

/** The way to the consumers for administrators. */
@ApplicationScoped
class FeedNav implements NavEntry {

    @Override
    public String role() {
        return Callers.ADMIN;
    }

    @Override
    public String path() {
        return "/admin/feed";
    }

    @Override
    public String label() {
        return Messages.of(FeedMessages.class).nav();
    }

    @Override
    public int order() {
        return 300;
    }
}
