package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.StreamingOutput;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sayso.catalog.imports.RejectionList.Rejection;
import dev.sayso.web.CsvCell;

/** All rejections of an import as CSV, read and written page by page. */
class RejectionFile implements StreamingOutput {

    private static final int PAGE = 1_000;

    private final Imports imports;
    private final UUID importId;

    RejectionFile(Imports imports, UUID importId) {
        this.imports = imports;
        this.importId = importId;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("line", "column", "reason", "detail", "value");
        List<ImportRejection> page = imports.rejections(importId, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(Rejection::of).forEach(row -> csv.writeRecord(Long.toString(row.line()), row.field(),
                    row.reason(), row.detail(), CsvCell.defused(row.value())));
            page = imports.rejections(importId, page.get(page.size() - 1).line(), PAGE);
        }
        csv.flush();
    }
}
