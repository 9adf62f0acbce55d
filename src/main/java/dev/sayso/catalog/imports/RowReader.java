package dev.sayso.catalog.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads the rows of a file in their order; always the same rows for the same file. */
interface RowReader extends Closeable {

    /** Null at the end. */
    @Nullable
    SourceRow next() throws IOException;

    /** The names of columns or members that nobody reads, of what was read until now. */
    Collection<String> others();

    /** The line with which the file ends without an end of a line, once it was read; 0 for none. */
    long cut();

    default void skip(long rows) throws IOException {
        for (long skipped = 0; skipped < rows && next() != null; skipped++) {
            // read before
        }
    }

    /** At most so many rows; none at the end. */
    default List<SourceRow> next(int most) throws IOException {
        List<SourceRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            SourceRow row = next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }
}
