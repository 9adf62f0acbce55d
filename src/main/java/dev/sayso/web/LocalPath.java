package dev.sayso.web;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** Where to go after an act: only ever a path of ours. */
public final class LocalPath {

    private LocalPath() {
    }

    /** The path as it came, or {@code /} if it could lead elsewhere. */
    public static URI of(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return URI.create("/");
        }
        try {
            URI uri = new URI(path);
            return uri.getRawAuthority() == null && uri.getScheme() == null ? uri : URI.create("/");
        } catch (URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}
