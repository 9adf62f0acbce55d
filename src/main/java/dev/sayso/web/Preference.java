package dev.sayso.web;

import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** What a browser remembers of a person's wishes; nothing secret. */
public enum Preference {

    LANGUAGE("language"),
    THEME("theme");

    private static final int YEAR = 365 * 24 * 60 * 60;

    private final String cookieName;

    Preference(String cookieName) {
        this.cookieName = cookieName;
    }

    /** A cookie for a year; an empty value forgets the wish. */
    public NewCookie cookie(String value) {
        return new NewCookie.Builder(cookieName).value(value).path("/").maxAge(value.isEmpty() ? 0 : YEAR)
                .httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
    }

    /** Sets the cookie outside a resource. */
    public void write(RoutingContext context, String value) {
        context.response().addCookie(Cookie.cookie(cookieName, value).setPath("/").setMaxAge(value.isEmpty() ? 0 : YEAR)
                .setHttpOnly(true).setSameSite(CookieSameSite.LAX));
    }

    @Nullable
    String read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(cookieName);
        return cookie == null ? null : cookie.getValue();
    }
}
