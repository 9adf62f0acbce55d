package dev.sayso.web;

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

    /** Sets a cookie for a year; an empty value forgets the wish. */
    public void write(RoutingContext context, String value) {
        context.response().addCookie(Cookie.cookie(cookieName, value).setPath("/").setMaxAge(value.isEmpty() ? 0 : YEAR)
                .setHttpOnly(true).setSecure(Https.carries(context)).setSameSite(CookieSameSite.LAX));
    }

    @Nullable
    String read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(cookieName);
        return cookie == null ? null : cookie.getValue();
    }
}
