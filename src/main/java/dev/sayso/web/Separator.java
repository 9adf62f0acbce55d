package dev.sayso.web;

import java.io.IOException;
import java.io.Reader;

/** What stands between the cells of a file: spreadsheets write what is usual where they run. */
public final class Separator {

    private static final String POSSIBLE = ",;\t";

    private Separator() {
    }

    /**
     * The one of which there are most in the first row that says something, outside of quotation marks; the reader stands
     * where it stood before.
     *
     * @param text that can be marked
     * @param most how many characters are looked at
     */
    public static char of(Reader text, int most) throws IOException {
        text.mark(most);
        int[] found = new int[POSSIBLE.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int read = 0; read < most; read++) {
            int c = text.read();
            boolean ends = c == '\n' || c == '\r';
            if (c < 0 || (ends && begun && !quoted)) {
                break;
            }
            quoted ^= c == '"';
            begun |= !ends && c != ' ';
            if (!quoted && POSSIBLE.indexOf(c) >= 0) {
                found[POSSIBLE.indexOf(c)]++;
            }
        }
        text.reset();
        return mostOf(found);
    }

    private static char mostOf(int[] found) {
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return POSSIBLE.charAt(most);
    }
}
