package dev.sayso.account.session;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.Https;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Sends somebody who sent a form without a session to sign in, with the form kept if we know whose session it was. */
@ApplicationScoped
class HeldFormReader {

    static final String COOKIE = "held_form";

    private static final int LONGEST_PATH = 2_000;

    /** As one form attribute may be: Quarkus would wait for ever for the end of a form with a longer one. */
    private static final int LONGEST_BODY = 64 * 1024;

    private final HeldFormDesk desk;

    HeldFormReader(HeldFormDesk desk) {
        this.desk = desk;
    }

    Uni<ChallengeData> challenge(RoutingContext context) {
        String endedSession = context.get(SessionTokens.SECRET);
        if (endedSession == null || !isForm(context) || !isShort(context)) {
            return Uni.createFrom().item(sendTo("/sign-in"));
        }
        return OidcUtils.getFormUrlEncodedData(context)
                .map(form -> form.entries().stream().map(HeldFormReader::field).toList())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(fields -> desk.hold(endedSession, context.normalizedPath(), fields))
                .map(held -> answer(context, held));
    }

    /** What else is sent, a file for one, is not kept, and its address not one to come back to. */
    private static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isShort(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return context.normalizedPath().length() <= LONGEST_PATH
                && length != null && length.matches("\\d{1,9}") && Integer.parseInt(length) <= LONGEST_BODY;
    }

    private static HeldForm.Field field(Map.Entry<String, String> entry) {
        return new HeldForm.Field(entry.getKey(), entry.getValue());
    }

    private static ChallengeData answer(RoutingContext context, Optional<String> held) {
        held.ifPresent(secret -> context.response().addCookie(Cookie.cookie(COOKIE, secret).setPath("/sign-in/resumption")
                .setHttpOnly(true).setMaxAge(HeldForm.KEPT.toSeconds()).setSameSite(CookieSameSite.LAX)
                .setSecure(Https.carries(context))));
        return sendTo(held.isPresent() ? "/sign-in/resumption" : "/sign-in");
    }

    static ChallengeData sendTo(String path) {
        return new ChallengeData(303, HttpHeaders.LOCATION, path);
    }
}
