package dev.sayso.web;

import io.vertx.ext.web.RoutingContext;

/** Whether the browser reached us by TLS, be it that a trusted proxy ends it. */
public final class Https {

    private Https() {
    }

    public static boolean carries(RoutingContext context) {
        return context.request().isSSL() || "https".equals(context.request().scheme());
    }
}
