package dev.sayso.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Cells of CSV files that people open in spreadsheets. */
public final class CsvCell {

    /** What such a file begins with: without it spreadsheets take UTF-8 for something else. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char AS_TEXT = '\'';

    /** What begins a formula, narrow or wide; before it spreadsheets pass over blanks. */
    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\r\\n]");

    private CsvCell() {
    }

    /**
     * A value as it is written. Spreadsheets take cells that begin with certain characters for formulas, but not behind an
     * apostrophe.
     *
     * @param value null for an empty cell
     */
    public static String defused(@Nullable Object value) {
        String cell = value == null ? "" : value.toString();
        return FORMULA.matcher(cell).lookingAt() ? asText(cell) : cell;
    }

    /** What a spreadsheet leaves as it is, whatever it looks like. */
    public static String asText(String cell) {
        return AS_TEXT + cell;
    }

    /** A value as it was read, without the apostrophe it was written with, and without what nobody sees. */
    public static String plain(String cell) {
        String bare = Written.plain(cell);
        return bare.isEmpty() || bare.charAt(0) != AS_TEXT ? bare : Written.plain(bare.substring(1));
    }
}
