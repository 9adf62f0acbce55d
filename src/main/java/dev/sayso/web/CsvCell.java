package dev.sayso.web;

import org.jspecify.annotations.Nullable;

/** Cells of CSV files that people open in spreadsheets. */
public final class CsvCell {

    /** What such a file begins with: without it spreadsheets take UTF-8 for something else. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char AS_TEXT = '\'';

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
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? asText(cell) : cell;
    }

    /** What a spreadsheet leaves as it is, whatever it looks like. */
    public static String asText(String cell) {
        return AS_TEXT + cell;
    }

    /** A value as it was read, without the apostrophe it was written with and without spaces around it. */
    public static String plain(String cell) {
        String bare = stripped(cell);
        return bare.isEmpty() || bare.charAt(0) != AS_TEXT ? bare : stripped(bare.substring(1));
    }

    /** Spreadsheets use spaces that do not break too. */
    private static String stripped(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }
}
