package dev.sayso.web;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.impl.HttpUtils;
import io.vertx.ext.web.RoutingContext;

/**
 * What a request asks for by its path. This is the one reading of it: sign-in, limits, headers and errors ask it, so that
 * none takes for a page what another takes for something else.
 */
public enum PathKind {

    /** Could be read in more than one way, and so is nothing of ours. */
    AMBIGUOUS,
    /** What people see, and what belongs to it. */
    PAGE,
    /** A page that crawlers read too. */
    SIGNAL,
    /** What anybody's programs read. */
    FILE,
    /** Where the platform's systems tell and follow. */
    API,
    /** Where they ask for decisions. */
    ACCESS,
    /** Where the provider tells that a session has ended. */
    BACKCHANNEL,
    /** What Quarkus serves. */
    TOOL;

    /** Segments that are none, or lead elsewhere; a dot is a dot in either spelling. */
    private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..", "%2e", ".%2e", "%2e.", "%2e%2e");
    private static final int LONGEST_NO_SEGMENT = 6;

    /** A slash, a backslash, a semicolon and a percent sign: whoever decodes once more, or later, reads another path. */
    private static final Set<String> NEVER_ENCODED = Set.of("2f", "5c", "3b", "25");
    private static final String NEVER = ";\\#";

    public static PathKind of(RoutingContext context) {
        PathKind known = context.get(PathKind.class.getName());
        if (known != null) {
            return known;
        }
        PathKind kind = of(context.request().path());
        context.put(PathKind.class.getName(), kind);
        return kind;
    }

    /**
     * What a path is.
     *
     * @param path as it came, still encoded
     */
    public static PathKind of(@Nullable String path) {
        if (path == null || !isPlain(path)) {
            return AMBIGUOUS;
        }
        String read = HttpUtils.normalizePath(path);
        return switch (firstOf(read)) {
            case "api" -> API;
            case "access" -> ACCESS;
            case "log", ".well-known" -> FILE;
            case "signals" -> read.endsWith(".json") ? FILE : SIGNAL;
            case "q" -> TOOL;
            default -> read.equals("/sign-out/backchannel") ? BACKCHANNEL : PAGE;
        };
    }

    /** They get problem JSON, are known by no cookie, and need not say which site they come from. */
    public boolean isForPrograms() {
        return this == API || this == ACCESS || this == FILE || this == BACKCHANNEL;
    }

    /** Where the platform's systems show the tokens that they have from the provider. */
    public boolean takesTokens() {
        return this == API || this == ACCESS;
    }

    private static String firstOf(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        int from = 1;
        for (int i = 1; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                if (!isSegment(path.substring(from, i))) {
                    return false;
                }
                from = i + 1;
            } else if (!isPlain(path, i)) {
                return false;
            }
        }
        return path.length() == 1 || isSegment(path.substring(from));
    }

    private static boolean isPlain(String path, int at) {
        if (path.charAt(at) != '%') {
            return NEVER.indexOf(path.charAt(at)) < 0;
        }
        return at + 2 < path.length() && Character.digit(path.charAt(at + 1), 16) >= 0
                && Character.digit(path.charAt(at + 2), 16) >= 0
                && !NEVER_ENCODED.contains(path.substring(at + 1, at + 3).toLowerCase(Locale.ROOT));
    }

    private static boolean isSegment(String text) {
        return text.length() > LONGEST_NO_SEGMENT || !NO_SEGMENTS.contains(text.toLowerCase(Locale.ROOT));
    }
}
