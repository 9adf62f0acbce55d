package dev.sayso.log.note;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as checkpoints and proofs write them: no sign, no further zeroes. */
final class Decimal {

    private static final Pattern WRITTEN = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {
    }

    static OptionalLong read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
