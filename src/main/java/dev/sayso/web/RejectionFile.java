package dev.sayso.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.ws.rs.core.StreamingOutput;

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
        CsvExport csv = CsvExport.plain(out);
        csv.row("line", "column", "reason", "detail", "value");
        List<Rejection> page = rejections.after(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> csv.row(row.line(), row.field(), row.reason(), row.detail(), row.value()));
            page = rejections.after(page.get(page.size() - 1).line(), PAGE);
        }
        csv.flush();
    }
}
