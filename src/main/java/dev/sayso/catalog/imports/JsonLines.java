package dev.sayso.catalog.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.JsonRows;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.catalog.intake.RowRejected;

/** Reads items from a file with one JSON object a line. */
class JsonLines implements RowReader {

    private static final int LONGEST_LINE = 100_000;

    private final Reader text;
    private final JsonRows json;
    private long line;

    JsonLines(Path file, JsonRows json) throws IOException {
        this.text = Utf8.open(file);
        this.json = json;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (String content = readLine(); content != null; content = readLine()) {
            if (!content.isBlank()) {
                return row(content);
            }
        }
        return null;
    }

    private SourceRow row(String content) {
        if (content.length() > LONGEST_LINE) {
            return SourceRow.rejected(line, "", new RowRejected(RowParser.ID, Reason.TOO_LONG, content));
        }
        try {
            return SourceRow.read(line, json.read(content));
        } catch (RowRejected rejection) {
            return SourceRow.rejected(line, json.idIn(content), rejection);
        }
    }

    /** Of a line that is too long, only as much as shows that it is. */
    private @Nullable String readLine() throws IOException {
        int c = text.read();
        if (c < 0) {
            return null;
        }
        line++;
        StringBuilder content = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (content.length() <= LONGEST_LINE) {
                content.append((char) c);
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
