package dev.sayso.account.session;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Text of others as it can stand in a line of the log: short, and without what could begin another one. */
final class LogText {

    private static final int LONGEST = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private LogText() {
    }

    static String of(@Nullable Object text) {
        String one = UNSEEN.matcher(text instanceof String said ? said : "-").replaceAll("?");
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }
}
