package dev.sayso.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A CSV file that is written for people's spreadsheets. There is no way into it for a formula. */
public final class CsvExport {

    private final CsvWriter csv;

    private CsvExport(OutputStreamWriter writer) {
        this.csv = CsvWriter.builder().build(writer);
    }

    /** One that programs read too, which may not know the mark. */
    public static CsvExport plain(OutputStream out) {
        return new CsvExport(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** One that begins with the mark by which spreadsheets know UTF-8. */
    public static CsvExport marked(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvCell.BYTE_ORDER_MARK);
        return new CsvExport(writer);
    }

    /** Adds a row; null is an empty cell. */
    public void row(@Nullable Object... cells) {
        csv.writeRecord(Stream.of(cells).map(CsvCell::defused).toList());
    }

    /** Adds a row; null is an empty cell. */
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvCell::defused).toList());
    }

    /** What is left of it goes out. */
    public void flush() throws IOException {
        csv.flush();
    }
}
