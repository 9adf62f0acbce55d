package dev.sayso.catalog.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.HolderParser;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;
import dev.sayso.web.ColumnNames;
import dev.sayso.web.Lines;
import dev.sayso.web.NameRefused;
import dev.sayso.web.Written;

/**
 * Reads items from a CSV file with a header row. A broken quotation mark would swallow the lines after it, up to the
 * next mark or the end: where that shows, only the line with the mark is rejected, and reading goes on after it.
 */
class CsvRows implements RowReader {

    /** In these even a blank is somebody's. */
    private static final Set<String> FREE_TEXTS = Set.of(RowParser.TITLE, RowParser.CREATOR_NAME);

    private final CsvRecords records;
    private final ColumnNames header;
    private final boolean endsOpen;
    private long cut;

    /**
     * @throws FileRefused if it is not UTF-8
     * @throws NameRefused for names of columns that stand twice or are nearly right
     */
    CsvRows(Path file) throws IOException {
        this.records = new CsvRecords(file);
        CsvRecord first = records.next();
        List<String> names = first == null ? List.of() : first.getFields();
        FileRefused.unlessReadable(names);
        this.header = ColumnNames.of(names, RowParser.COLUMNS);
        this.endsOpen = Lines.endOpen(file);
    }

    ColumnNames header() {
        return header;
    }

    /** What stands between cells. */
    char separator() {
        return records.separator();
    }

    @Override
    public List<String> others() {
        return header.others();
    }

    @Override
    public long cut() {
        return cut;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        CsvRecord record = records.next();
        if (record == null) {
            return records.broken() == 0 ? null : resumed();
        }
        SourceRow row = row(record);
        cut = endsOpen && !records.hasMore() ? row.line() : 0;
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
            String column = header.at(i);
            if (column != null) {
                cells.put(column, FREE_TEXTS.contains(column) ? record.getField(i) : Written.plain(record.getField(i)));
            }
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
