package dev.sayso.account.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** A browser on its way to a page, which can be sent on to sign in; scripts, parts of pages and prefetches cannot. */
final class Navigation {

    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Moz");
    private static final List<String> OF_SCRIPTS = List.of("HX-Request", "X-Requested-With");

    private Navigation() {
    }

    static boolean is(HttpServerRequest request) {
        if (PURPOSES.stream().anyMatch(header -> contains(request.getHeader(header), "prefetch"))
                || OF_SCRIPTS.stream().anyMatch(request.headers()::contains)) {
            return false;
        }
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null ? wantsPage(request.getHeader(HttpHeaders.ACCEPT)) : destination.equals("document");
    }

    /** For browsers that do not say what they fetch. */
    private static boolean wantsPage(@Nullable String accept) {
        return accept == null || accept.trim().equals("*/*") || contains(accept, "text/html");
    }

    private static boolean contains(@Nullable String value, String word) {
        return value != null && value.contains(word);
    }
}
