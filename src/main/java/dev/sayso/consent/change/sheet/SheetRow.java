package dev.sayso.consent.change.sheet;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was read, without spaces around its cells.
 *
 * @param number as spreadsheets count: that of the columns' names is 1
 * @param broken the column at which the row cannot be told from others; null if it can
 */
record SheetRow(long number, Map<SheetColumn, String> cells, @Nullable SheetColumn broken) {

    private static final int LONGEST_SHOWN = 60;

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    BadCell bad(SheetColumn column, BadCell.Wrong wrong, Own own) {
        return new BadCell(number, column, excerpt(cell(column)), wrong,
                own.grant() == null ? null : SheetDay.of(own.grant().end()).day());
    }

    private static String excerpt(String cell) {
        String shown = cell.replaceAll("\\p{Cntrl}+", " ");
        return shown.codePointCount(0, shown.length()) <= LONGEST_SHOWN ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
