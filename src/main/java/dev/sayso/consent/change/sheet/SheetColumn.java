package dev.sayso.consent.change.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.KnownNames;

/** The columns of the file, in their order. */
public enum SheetColumn {

    ITEM(true),
    TITLE(false),
    USE(true),
    ANSWER(true),
    ENDS(true),
    COMMERCIAL(true),
    AUDIENCE(true),
    TERMS(false),
    IN_EFFECT(false),
    REASON(false);

    static final KnownNames NAMES = KnownNames.of(Stream.of(values()).map(SheetColumn::header).toArray(String[]::new));

    private final boolean isRead;

    SheetColumn(boolean isRead) {
        this.isRead = isRead;
    }

    /** As it stands in the file's first row. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is read when the file comes back. */
    public boolean isRead() {
        return isRead;
    }

    static List<SheetColumn> needed() {
        return Stream.of(values()).filter(SheetColumn::isRead).toList();
    }

    /** @param header null for that of a column which is none of ours */
    static Optional<SheetColumn> named(@Nullable String header) {
        return Stream.of(values()).filter(column -> column.header().equals(header)).findFirst();
    }
}
