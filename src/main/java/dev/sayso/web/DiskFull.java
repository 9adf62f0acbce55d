package dev.sayso.web;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tells that there was no room for what came in from a body that broke off: the system says so in words alone. */
final class DiskFull {

    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded",
            "not enough space on the disk");

    private DiskFull() {
    }

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage();
            if (cause instanceof IOException && said != null && WORDS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }
}
