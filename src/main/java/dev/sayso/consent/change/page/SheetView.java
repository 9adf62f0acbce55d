package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.sheet.SheetRefused;
import dev.sayso.web.Column;

/**
 * The page on which a creator's answers are downloaded and uploaded as a file.
 *
 * @param refused why a file was not taken, null if none was refused
 * @param bad the first cells that are wrong in it
 * @param badTitle how many there are, in words
 */
public record SheetView(@Nullable SheetRefused refused, List<Bad> bad, String badTitle, List<Column> badColumns,
        List<Explained> columns, List<Column> columnsOfColumns) {

    /**
     * A cell that is wrong.
     *
     * @param found what stands there, empty for nothing
     * @param advice what can stand there
     */
    public record Bad(String row, String column, String found, String advice) {
    }

    /** A column of the file: what it says, and what can be written in it. */
    public record Explained(String name, String says, String write, boolean isRead) {
    }
}
