package dev.sayso.catalog.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.HolderParser;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;

/**
 * Reads items from a CSV file with a header row. A broken quotation mark would swallow the lines after it, up to the
 * next mark or the end: where that shows, only the line with the mark is rejected, and reading goes on after it.
 */
class CsvRows implements RowReader {

    private final CsvRecords records;
    private final List<String> header;

    CsvRows(Path file) throws IOException {
        this.records = new CsvRecords(file);
        CsvRecord first = records.next();
        this.header = first == null ? List.of() : first.getFields().stream().map(String::strip).toList();
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        CsvRecord record = records.next();
        if (record == null) {
            return records.broken() == 0 ? null : resumed();
        }
        SourceRow row = row(record);
        if (row.rejection() != null && hasSwallowedLines(record)) {
            records.breakAt(row.line());
            return resumed();
        }
        return row;
    }

    private boolean hasSwallowedLines(CsvRecord record) {
        return CsvRecords.breaksIn(record) > 0 && (record.getFieldCount() != header.size() || !records.hasMore());
    }

    private SourceRow resumed() throws IOException {
        long line = records.broken();
        records.resume();
        return SourceRow.rejected(line, "", new RowRejected(RowParser.ID, Reason.BROKEN_QUOTES, ""));
    }

    private SourceRow row(CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            cells.put(header.get(i), record.getField(i));
        }
        try {
            if (record.getFieldCount() != header.size()) {
                throw new RowRejected(RowParser.ID, Reason.CELLS_DO_NOT_MATCH, Integer.toString(record.getFieldCount()));
            }
            return SourceRow.read(records.lineOf(record),
                    RowParser.parse(cells, HolderParser.ofCell(cells.get(RowParser.HOLDERS))));
        } catch (RowRejected rejection) {
            return SourceRow.rejected(records.lineOf(record), cells.getOrDefault(RowParser.ID, ""), rejection);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
