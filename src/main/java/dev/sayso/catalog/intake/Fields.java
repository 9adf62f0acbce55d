package dev.sayso.catalog.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Reason;

/** The texts of one row, looked at before anything is made of them. */
record Fields(Map<String, String> cells) {

    /** What a byte that is not UTF-8 is read as: half a character, which no valid text has. */
    static final char BROKEN = '\uDC80';

    String required(String column) {
        String value = value(column, 128);
        if (value == null) {
            throw new RowRejected(column, Reason.MISSING, "");
        }
        return value;
    }

    /** Null if not given. */
    @Nullable
    String value(String column, int longest) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : checked(column, text, longest);
    }

    static String checked(String column, String text, int longest) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && !isPaired(text, i)) {
                throw new RowRejected(column, Reason.NOT_UTF8, text);
            }
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
                throw new RowRejected(column, Reason.CONTROL_CHARACTER, text);
            }
        }
        if (text.length() > longest) {
            throw new RowRejected(column, Reason.TOO_LONG, text);
        }
        return text;
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
