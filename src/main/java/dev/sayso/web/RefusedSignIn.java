package dev.sayso.web;

import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Hands a refused sign-in to the error pages just as Quarkus does. Where there are metrics, Quarkus does so only after it
 * has built a map of all paths, anew for each request, refused or not, to count it under its path should it be refused.
 */
@ApplicationScoped
class RefusedSignIn {

    private static final BiConsumer<RoutingContext, Throwable> FAIL = RefusedSignIn::fail;

    /** In the place of Quarkus's own, and before it, as routes come before filters of the same order. */
    void register(@Observes Router router) {
        router.route().order(-FilterOrder.AFTER_SIGN_IN).handler(RefusedSignIn::prepare);
    }

    private static void prepare(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        }
        context.next();
    }

    private static void fail(RoutingContext context, Throwable failure) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, failure);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}
