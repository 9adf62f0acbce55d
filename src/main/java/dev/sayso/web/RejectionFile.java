package dev.sayso.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.StreamingOutput;

import de.siegmar.fastcsv.writer.CsvWriter;

/** All rejections of a file as CSV, read and written page by page. */
public final class RejectionFile implements StreamingOutput {

    private static final int PAGE = 1_000;

    /** Reads the rejections after a line, in the order of lines. */
    public interface Reading {
        List<Rejection> after(long line, int limit);
    }

    private final Reading rejections;

    public RejectionFile(Reading rejections) {
        this.rejections = rejections;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("line", "column", "reason", "detail", "value");
        List<Rejection> page = rejections.after(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> csv.writeRecord(Long.toString(row.line()), row.field(), row.reason(), row.detail(),
                    CsvCell.defused(row.value())));
            page = rejections.after(page.get(page.size() - 1).line(), PAGE);
        }
        csv.flush();
    }
}
