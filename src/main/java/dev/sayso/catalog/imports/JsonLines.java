package dev.sayso.catalog.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.JsonRows;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;
import dev.sayso.web.Lines;

/** Reads items from a file with one JSON object a line. What is cut in one is none, and says so by itself. */
class JsonLines implements RowReader {

    private final Lines lines;
    private final JsonRows json;
    private final boolean endsOpen;
    private final Set<String> others = new TreeSet<>();
    private long cut;

    JsonLines(Path file, JsonRows json) throws IOException {
        this.lines = new Lines(file);
        this.json = json;
        this.endsOpen = Lines.endOpen(file);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        String content = lines.next();
        return content == null ? null : row(content);
    }

    private SourceRow row(String content) {
        long line = lines.number();
        if (content.length() > Lines.LONGEST) {
            return SourceRow.rejected(line, "", new RowRejected(RowParser.ID, Reason.TOO_LONG, content));
        }
        try {
            Set<String> names = new HashSet<>();
            SourceRow row = SourceRow.read(line, json.read(content, names));
            if (others.size() < Import.MOST_NAMED) {
                others.addAll(names);
            }
            return row;
        } catch (RowRejected rejection) {
            cut = endsOpen && rejection.reason() == Reason.NOT_JSON ? line : 0;
            return SourceRow.rejected(line, json.idIn(content), rejection);
        }
    }

    @Override
    public Set<String> others() {
        return others;
    }

    /** Where the last line was no object. */
    @Override
    public long cut() {
        return cut == lines.number() ? cut : 0;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
