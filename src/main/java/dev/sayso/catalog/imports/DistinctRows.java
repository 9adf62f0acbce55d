package dev.sayso.catalog.imports;

import java.io.IOException;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** The rows of a file; of several with one id, the first counts. */
class DistinctRows implements RowReader {

    private final RowReader rows;
    private final MetIds ids;

    DistinctRows(RowReader rows, MetIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        SourceRow row = rows.next();
        return row == null || !row.canBeMet() || ids.add(row.id()) ? row : row.asDouble();
    }

    @Override
    public Collection<String> others() {
        return rows.others();
    }

    @Override
    public long cut() {
        return rows.cut();
    }

    @Override
    public void close() throws IOException {
        try (ids) {
            rows.close();
        }
    }
}
