package dev.sayso.catalog.imports;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.JsonRows;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;
import dev.sayso.web.Lines;

/** Reads items from a file with one JSON object a line. */
class JsonLines implements RowReader {

    private final Lines lines;
    private final JsonRows json;

    JsonLines(Path file, JsonRows json) throws IOException {
        this.lines = new Lines(file);
        this.json = json;
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
            return SourceRow.read(line, json.read(content));
        } catch (RowRejected rejection) {
            return SourceRow.rejected(line, json.idIn(content), rejection);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
