package dev.sayso.catalog.imports;

import java.util.List;
import java.util.Map;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;
import dev.sayso.web.Utf8;

/** A file that is no list of items: columns are missing, or it is not UTF-8 from the beginning. */
class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final List<String> NEEDED = List.of(RowParser.ID, RowParser.CREATOR, RowParser.TITLE, RowParser.KIND,
            RowParser.PUBLISHED_AT, RowParser.URL);

    private final List<String> missing;

    private FileRefused(String key, List<String> missing) {
        super(422, key);
        this.missing = missing;
    }

    static void unlessComplete(List<String> header) {
        if (header.stream().anyMatch(Utf8::isBroken)) {
            throw new FileRefused("not-utf8", List.of());
        }
        List<String> missing = NEEDED.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new FileRefused("columns-missing", missing);
        }
    }

    /** The form came without a file. */
    static FileRefused none() {
        return new FileRefused("file-missing", List.of());
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
                        : messages().columns_missing_advice(String.join(", ", missing));
    }

    @Override
    public Map<String, Object> members() {
        return missing.isEmpty() ? Map.of() : Map.of("columns", missing);
    }

    private static CatalogMessages messages() {
        return Messages.of(CatalogMessages.class);
    }
}
