package dev.sayso.catalog.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.sayso.web.Separator;
import dev.sayso.web.Utf8;

/** The records of a CSV file, with a way to go on after a line that breaks the quoting. Blank lines are passed over. */
class CsvRecords implements Closeable {

    /** The longest cell: what a broken quotation mark can swallow before it shows. */
    private static final int LONGEST_CELL = 1 << 16;

    private final Path file;
    private final char separator;
    private CloseableIterator<CsvRecord> records;
    private long linesBefore;
    private long nextLine = 1;
    private long broken;

    CsvRecords(Path file) throws IOException {
        this.file = file;
        Reader text = Utf8.open(file);
        this.separator = Separator.of(text, LONGEST_CELL);
        this.records = iterator(text);
    }

    /** What stands between cells. */
    char separator() {
        return separator;
    }

    /** Null at the end, and at a broken line. */
    @Nullable
    CsvRecord next() {
        try {
            while (broken == 0 && records.hasNext()) {
                CsvRecord record = records.next();
                nextLine = lineOf(record) + breaksIn(record) + 1;
                if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    return record;
                }
            }
        } catch (CsvParseException brokenQuotes) {
            broken = nextLine;
        }
        return null;
    }

    /** Where the record begins in the file, from 1. */
    long lineOf(CsvRecord record) {
        return linesBefore + record.getStartingLineNumber();
    }

    boolean hasMore() {
        try {
            return records.hasNext();
        } catch (CsvParseException brokenQuotes) {
            broken = nextLine;
            return true;
        }
    }

    /** The line that breaks the quoting; 0 for none. */
    long broken() {
        return broken;
    }

    void breakAt(long line) {
        broken = line;
    }

    /** Goes on with the line after the broken one. */
    void resume() throws IOException {
        records.close();
        Reader text = Utf8.open(file);
        skipLines(text, broken);
        records = iterator(text);
        linesBefore = broken;
        nextLine = broken + 1;
        broken = 0;
    }

    static long breaksIn(CsvRecord record) {
        long breaks = 0;
        for (String cell : record.getFields()) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
                    breaks++;
                }
            }
        }
        return breaks;
    }

    private CloseableIterator<CsvRecord> iterator(Reader text) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL).ofCsvRecord(text).iterator();
    }

    private static void skipLines(Reader text, long lines) throws IOException {
        long passed = 0;
        while (passed < lines) {
            int c = text.read();
            if (c < 0) {
                return;
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
            passed += c == '\n' || c == '\r' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
