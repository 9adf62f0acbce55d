package dev.sayso.consent.history;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.CsvExport;

/** A creator's answers as CSV, the oldest first, read and written page by page. It begins with a mark of its encoding. */
class HistoryFile implements StreamingOutput {

    private static final List<String> COLUMNS = List.of("number", "given_at", "act", "item", "title", "use", "answer", "status",
            "terms", "ends_at", "commercial", "audience", "requesters", "language", "signed_in_by", "signed_in_at",
            "text_sha256", "event");

    private final AnswerRecords records;
    private final long creatorId;
    private final HistoryFilter filter;
    private final int pageSize;

    HistoryFile(AnswerRecords records, long creatorId, HistoryFilter filter, int pageSize) {
        this.records = records;
        this.creatorId = creatorId;
        this.filter = filter;
        this.pageSize = pageSize;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvExport csv = CsvExport.marked(out);
        csv.row(COLUMNS);
        int last = records.last(creatorId);
        List<AnswerRecords.Row> page = records.between(creatorId, filter, 0, last, pageSize);
        while (!page.isEmpty()) {
            Map<Long, List<String>> requesters = records.requesters(page.stream().map(AnswerRecords.Row::id).toList());
            page.forEach(row -> csv.row(cells(row, requesters.getOrDefault(row.id(), List.of()))));
            page = records.between(creatorId, filter, page.get(page.size() - 1).number(), last, pageSize);
        }
        csv.flush();
    }

    private static @Nullable Object[] cells(AnswerRecords.Row row, List<String> requesters) {
        boolean isYes = row.kind().isYes();
        return new @Nullable Object[] { row.number(), row.at(), row.act(), row.item(), row.title(), row.use(), row.kind(),
                row.status().term(), row.terms(), row.end(), isYes ? row.commercial() : null,
                isYes ? audience(row, requesters) : null, String.join(" ", requesters), row.language(), row.signIn(),
                row.signedInAt(), row.textHash(), row.event() };
    }

    private static String audience(AnswerRecords.Row row, List<String> requesters) {
        return requesters.isEmpty() ? row.verified() ? "verified" : "everyone" : "list";
    }
}
