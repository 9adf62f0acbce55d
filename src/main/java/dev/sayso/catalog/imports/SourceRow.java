package dev.sayso.catalog.imports;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;

/**
 * One row of a file, read or rejected.
 *
 * @param line where it begins, from 1
 * @param id what it gives as its id, readable or not; empty if there is none
 */
record SourceRow(long line, String id, @Nullable ItemRow row, @Nullable RowRejected rejection) {

    static SourceRow read(long line, ItemRow row) {
        return new SourceRow(line, row.id(), row, null);
    }

    static SourceRow rejected(long line, String id, RowRejected rejection) {
        return new SourceRow(line, id, null, rejection);
    }

    /** Whether a later row with the same id would be a double of this one. */
    boolean canBeMet() {
        return row != null || Item.isId(id);
    }

    /** The same row, within which the file ends. */
    SourceRow asCut() {
        return rejected(line, id, new RowRejected(RowParser.ID, Reason.CUT_SHORT, id));
    }

    /** The same row, whose id came earlier in its file. */
    SourceRow asDouble() {
        return rejected(line, id, new RowRejected(RowParser.ID, Reason.ID_TWICE, id));
    }
}
