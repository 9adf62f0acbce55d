package dev.sayso.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people and their spreadsheets write into cells, taken as it looks. */
public final class Written {

    /** Marks of order and encoding, joiners and the like. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

    private Written() {
    }

    /** Without marks that nobody sees, and without blanks around, of whatever kind. */
    public static String plain(String cell) {
        String text = cell.strip();
        return isAscii(text) ? text : BLANKS_AROUND.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    }

    /** The same of a number or a time, in the digits of ASCII. */
    public static String digits(String cell) {
        String text = plain(cell);
        return isAscii(text) ? text
                : text.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Yes or no, in the words of people, programs and spreadsheets; empty for any other. */
    public static Optional<Boolean> truth(String cell) {
        return switch (digits(cell).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
