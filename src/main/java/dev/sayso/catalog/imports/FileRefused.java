package dev.sayso.catalog.imports;

import java.util.List;
import java.util.Map;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.web.ColumnNames;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;
import dev.sayso.web.Utf8;

/** A file that is no list of items: columns are missing, or it is not UTF-8 from the beginning. */
class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final List<String> NEEDED = List.of(RowParser.ID, RowParser.CREATOR, RowParser.TITLE, RowParser.KIND,
            RowParser.PUBLISHED_AT, RowParser.URL);

    private final List<String> missing;
    private final char separator;

    private FileRefused(String key, List<String> missing, char separator) {
        super(422, key);
        this.missing = missing;
        this.separator = separator;
    }

    /** @param header as it is written; a NUL in it is half a character of another encoding */
    static void unlessReadable(List<String> header) {
        if (header.stream().anyMatch(name -> Utf8.isBroken(name) || name.indexOf(0) >= 0)) {
            throw new FileRefused("not-utf8", List.of(), ',');
        }
    }

    /** @param separator what was taken for what stands between the columns */
    static void unlessComplete(ColumnNames header, char separator) {
        List<String> missing = NEEDED.stream().filter(column -> !header.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new FileRefused("columns-missing", missing, separator);
        }
    }

    /** The form came without a file. */
    static FileRefused none() {
        return new FileRefused("file-missing", List.of(), ',');
    }

    private boolean isNone() {
        return key().equals("file-missing");
    }

    @Override
    public String title() {
        return isNone() ? messages().file_missing_title()
                : missing.isEmpty() ? messages().file_unreadable_title() : messages().columns_missing_title();
    }

    @Override
    public String advice() {
        return isNone() ? messages().file_missing_advice()
                : missing.isEmpty() ? messages().file_unreadable_advice()
                        : messages().columns_missing_advice(String.join(", ", missing),
                                separator == '\t' ? "⇥" : String.valueOf(separator));
    }

    @Override
    public Map<String, Object> members() {
        return missing.isEmpty() ? Map.of() : Map.of("columns", missing);
    }

    private static CatalogMessages messages() {
        return Messages.of(CatalogMessages.class);
    }
}
