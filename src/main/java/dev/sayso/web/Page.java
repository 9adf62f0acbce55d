package dev.sayso.web;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** What the layout of every page shows around its content. */
@Named
@RequestScoped
public class Page {

    /** Identity attribute with the person's name. */
    public static final String NAME = "name";

    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final LanguageFilter languages;
    private final Assets assets;
    private final List<NavEntry> entries;
    private @Nullable String tried;

    Page(CurrentVertxRequest current, SecurityIdentity identity, LanguageFilter languages, Assets assets,
            @All List<NavEntry> entries) {
        this.current = current;
        this.identity = identity;
        this.languages = languages;
        this.assets = assets;
        this.entries = entries;
    }

    public String lang() {
        return languages.now().tag();
    }

    public String dir() {
        return languages.now().direction();
    }

    public List<Language> languages() {
        return Language.all();
    }

    /** {@code light}, {@code dark}, or empty for the browser's own. */
    public String theme() {
        String theme = tried != null ? tried : request() == null ? null : Preference.THEME.read(request());
        return theme != null && List.of("light", "dark").contains(theme) ? theme : "";
    }

    /** Shows this page, and only this one, in the theme. */
    void tryTheme(@Nullable String theme) {
        tried = theme;
    }

    public String css() {
        return assets.css().path();
    }

    public String js() {
        return assets.js().path();
    }

    public String icons() {
        return assets.icons().path();
    }

    public String path() {
        return request() == null ? "/" : request().normalizedPath();
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public String name() {
        String name = identity.getAttribute(NAME);
        return name == null ? "" : name;
    }

    public List<NavLink> nav() {
        return entries.stream().filter(entry -> identity.hasRole(entry.role()))
                .sorted(Comparator.comparingInt(NavEntry::order))
                .map(entry -> new NavLink(entry.label(), entry.path(), isCurrent(entry.path()))).toList();
    }

    private boolean isCurrent(String entry) {
        return path().equals(entry) || (!entry.equals("/") && path().startsWith(entry + "/"));
    }

    private @Nullable RoutingContext request() {
        return current.getCurrent();
    }

    public record NavLink(String label, String path, boolean current) {
    }
}
