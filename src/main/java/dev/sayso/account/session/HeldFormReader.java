package dev.sayso.account.session;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.MachinePaths;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads a form that somebody without a session sent, and sends them to sign in with it kept. */
@ApplicationScoped
class HeldFormReader {

    static final String COOKIE = "held_form";

    private static final int LONGEST_PATH = 2_000;

    private final HeldFormDesk desk;

    HeldFormReader(HeldFormDesk desk) {
        this.desk = desk;
    }

    static boolean isForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return HttpMethod.POST.equals(request.method()) && !MachinePaths.contain(context.normalizedPath())
                && type != null && type.startsWith("application/x-www-form-urlencoded")
                && context.normalizedPath().length() <= LONGEST_PATH;
    }

    Uni<ChallengeData> hold(RoutingContext context) {
        String endedSecret = context.get(SessionTokens.SECRET);
        return OidcUtils.getFormUrlEncodedData(context)
                .map(form -> form.entries().stream().map(HeldFormReader::field).toList())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(fields -> desk.hold(endedSecret, context.normalizedPath(), fields))
                .map(secret -> sendToSignIn(context, secret));
    }

    private static HeldForm.Field field(Map.Entry<String, String> entry) {
        return new HeldForm.Field(entry.getKey(), entry.getValue());
    }

    private static ChallengeData sendToSignIn(RoutingContext context, String secret) {
        context.response().addCookie(Cookie.cookie(COOKIE, secret).setPath("/sign-in/resumption").setHttpOnly(true)
                .setMaxAge(HeldForm.KEPT.toSeconds()).setSameSite(CookieSameSite.LAX)
                .setSecure(context.request().isSSL() || "https".equals(context.request().scheme())));
        return new ChallengeData(303, HttpHeaders.LOCATION, "/sign-in/resumption");
    }

}
