package dev.sayso.consent.change.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.StreamingOutput;

import dev.sayso.consent.standing.Grant;
import dev.sayso.web.CsvExport;

/** A creator's items with their answers as CSV, a row for each item and use, read and written part by part. */
public class AnswersFile implements StreamingOutput {

    private static final int PART = 500;

    private final AnswerRows rows;
    private final long creatorId;

    public AnswersFile(AnswerRows rows, long creatorId) {
        this.rows = rows;
        this.creatorId = creatorId;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvExport csv = CsvExport.marked(out);
        csv.row(Stream.of(SheetColumn.values()).map(SheetColumn::header).toList());
        for (AnswerRows.Part part = rows.next(creatorId, 0, PART); part.last() > 0; part = rows.next(creatorId, part.last(),
                PART)) {
            part.rows().forEach(row -> csv.row(cells(row)));
        }
        csv.flush();
    }

    private static List<String> cells(AnswerRows.Row row) {
        Grant grant = row.own().grant();
        return Stream.of(SheetWords.id(row.item()), row.title().replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
                row.use(), SheetWords.answer(row.own().kind()), grant == null ? "" : SheetDay.of(grant.end()).toString(),
                grant == null ? "" : SheetWords.commercial(grant.commercial()),
                grant == null ? "" : SheetWords.audience(grant.audience()),
                grant == null ? "" : Integer.toString(grant.terms()), row.standing().isYes() ? "on" : "off",
                row.standing().reason().code()).toList();
    }
}
