package dev.sayso.account.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.web.Https;
import io.netty.handler.codec.http.cookie.ClientCookieEncoder;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * The border that the cookies of signing in cross: outside, their names have the prefix that no other host can write
 * (RFC 6265bis, section 4.1.3.2) where cookies are secure; inside, Quarkus sees its own names, each cookie only where it
 * counts.
 */
@ApplicationScoped
class SignInCookies {

    /** Where the provider sends browsers back to. */
    static final String RETURN = "/sign-in/return";

    private static final String SESSION = OidcUtils.SESSION_COOKIE_NAME;
    private static final String STATE = OidcUtils.STATE_COOKIE_NAME + "_";
    /** Anything that Quarkus might take for its own. */
    private static final Pattern OF_SIGN_IN = Pattern.compile("(__Host-)?q_(session|auth|post_logout).*");
    private static final Pattern STATE_ID = Pattern.compile("[0-9a-f-]{36}");
    /** Sign-ins that one browser can have under way: a tab each. */
    private static final int MOST_STATES = 4;
    /** Before every filter, the first of which reads a cookie. */
    private static final int BEFORE_ALL = 10_000;

    private final boolean secure;
    private final String prefix;

    SignInCookies(
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure", defaultValue = "false") boolean secure) {
        this.secure = secure;
        this.prefix = secure ? "__Host-" : "";
    }

    void register(@Observes Filters filters) {
        filters.register(this::cross, BEFORE_ALL);
    }

    private void cross(RoutingContext context) {
        boolean people = Entrance.of(context) == Entrance.PEOPLE;
        List<String> headers = context.request().headers().getAll(HttpHeaders.COOKIE);
        List<io.netty.handler.codec.http.cookie.Cookie> sent = headers.isEmpty() ? List.of()
                : ServerCookieDecoder.STRICT.decodeAll(String.join("; ", headers));
        List<String> states = new ArrayList<>();
        List<io.netty.handler.codec.http.cookie.Cookie> seen = new ArrayList<>();
        for (var cookie : sent) {
            if (!OF_SIGN_IN.matcher(cookie.name()).matches()) {
                seen.add(cookie);
            } else if (people) {
                inside(cookie.name()).filter(name -> isSession(name) || states.add(name))
                        .ifPresent(name -> seen.add(new DefaultCookie(name, cookie.value())));
            }
        }
        if (people) {
            withholdStates(context, seen);
            context.addHeadersEndHandler(end -> leave(context, states));
        }
        if (!sent.isEmpty()) {
            replace(context, seen);
        }
        context.next();
    }

    /** The name that Quarkus gave it; empty if it has never been one of ours. */
    private Optional<String> inside(String outside) {
        if (!outside.startsWith(prefix)) {
            return Optional.empty();
        }
        String name = outside.substring(prefix.length());
        return isSession(name) || isState(name) ? Optional.of(name) : Optional.empty();
    }

    private static boolean isSession(String name) {
        return name.equals(SESSION);
    }

    private static boolean isState(String name) {
        return name.startsWith(STATE) && STATE_ID.matcher(name.substring(STATE.length())).matches();
    }

    /**
     * A state counts on the way back alone, and only the one that is brought back. There it counts before a session: a
     * second tab ends its sign-in as the first did.
     */
    private static void withholdStates(RoutingContext context, List<io.netty.handler.codec.http.cookie.Cookie> seen) {
        List<String> returned = context.normalizedPath().equals(RETURN) ? context.queryParam("state") : List.of();
        String state = returned.size() == 1 ? STATE + returned.get(0) : "";
        seen.removeIf(cookie -> isState(cookie.name()) && !cookie.name().equals(state));
        if (seen.stream().anyMatch(cookie -> cookie.name().equals(state))) {
            seen.stream().filter(cookie -> isSession(cookie.name())).findFirst()
                    .ifPresent(session -> context.put(SessionTokens.REPLACED, session.value()));
            seen.removeIf(cookie -> isSession(cookie.name()));
        }
    }

    private static void replace(RoutingContext context, List<io.netty.handler.codec.http.cookie.Cookie> seen) {
        if (seen.isEmpty()) {
            context.request().headers().remove(HttpHeaders.COOKIE);
        } else {
            context.request().headers().set(HttpHeaders.COOKIE, ClientCookieEncoder.LAX.encode(seen));
        }
    }

    /** Gives what Quarkus has written its outer form, and ends the oldest sign-ins under way if a new one is too many. */
    private void leave(RoutingContext context, List<String> states) {
        HttpServerResponse response = context.response();
        List<Cookie> written = Stream.of(context.request().cookies().toArray(Cookie[]::new))
                .filter(cookie -> isSession(cookie.getName()) || isState(cookie.getName()))
                .filter(cookie -> ((ServerCookie) cookie).isChanged()).toList();
        for (Cookie cookie : written) {
            response.removeCookie(cookie.getName(), false);
            if (!isKept(context, cookie)) {
                response.addCookie(outside(context, cookie.getName(), cookie.getValue(), cookie.getMaxAge()));
            }
        }
        boolean begins = written.stream().anyMatch(cookie -> isState(cookie.getName()) && cookie.getMaxAge() != 0);
        if (begins && states.size() >= MOST_STATES) {
            states.subList(0, states.size() - MOST_STATES + 1)
                    .forEach(name -> response.addCookie(outside(context, name, "", 0)));
        }
    }

    /**
     * The cookie of a session that is over outlives requests of scripts, as the form on their page is kept by it; and so does
     * that of a session that could not be read.
     */
    private static boolean isKept(RoutingContext context, Cookie cookie) {
        return isSession(cookie.getName()) && cookie.getMaxAge() == 0 && context.get(SessionTokens.SESSION) == null
                && (!Navigation.is(context.request()) || SessionTokens.unread(context) != null);
    }

    private Cookie outside(RoutingContext context, String name, String value, long maxAge) {
        return Cookie.cookie(prefix + name, value).setPath("/").setMaxAge(maxAge).setHttpOnly(true)
                .setSecure(secure || Https.carries(context)).setSameSite(CookieSameSite.LAX);
    }
}
