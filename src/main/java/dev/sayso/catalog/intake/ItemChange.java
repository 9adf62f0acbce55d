package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.Reason;

/** What a row does to what is known of its item. */
record ItemChange(@Nullable ItemState before, ItemState after) {

    /** @throws RowRejected if the row cannot be taken */
    static ItemChange of(@Nullable ItemState known, ItemRow row) {
        Instant published = given(row.publishedAt(), known == null ? null : known.publishedAt(), RowParser.PUBLISHED_AT);
        Instant earliest = known != null && known.earliestPublishedAt().isBefore(published) ? known.earliestPublishedAt()
                : published;
        String title = given(row.title(), known == null ? null : known.title(), RowParser.TITLE);
        ItemKind kind = given(row.kind(), known == null ? null : known.kind(), RowParser.KIND);
        String url = given(row.url(), known == null ? null : known.url(), RowParser.URL);
        String thumbnail = row.thumbnailUrl() == null && known != null ? known.thumbnailUrl() : row.thumbnailUrl();
        return new ItemChange(known, new ItemState(title, kind, url, thumbnail, published, earliest,
                flag(row.sponsored(), known != null && known.sponsored()),
                flag(row.depictedComplete(), known != null && known.depictedComplete()), false, Stakes.after(known, row)));
    }

    /** It waits for an administrator. */
    boolean takesFromHolders() {
        return before != null && after.takesFromHoldersOf(before);
    }

    /** The columns that change, besides the holders. */
    List<String> columns() {
        if (before == null) {
            return List.of();
        }
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put(RowParser.TITLE, after.title().equals(before.title()));
        same.put(RowParser.KIND, after.kind() == before.kind());
        same.put(RowParser.URL, after.url().equals(before.url()));
        same.put(RowParser.THUMBNAIL_URL, Objects.equals(after.thumbnailUrl(), before.thumbnailUrl()));
        same.put(RowParser.PUBLISHED_AT, after.publishedAt().equals(before.publishedAt()));
        same.put(RowParser.SPONSORED, after.sponsored() == before.sponsored());
        same.put(RowParser.DEPICTED_COMPLETE, after.depictedComplete() == before.depictedComplete());
        return same.entrySet().stream().filter(column -> !column.getValue()).map(Map.Entry::getKey).toList();
    }

    Outcome outcome() {
        if (before == null) {
            return Outcome.CREATED;
        }
        return before.equals(after) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** What the fact gives as its cause; empty if no fact is due. */
    Optional<String> cause() {
        if (!after.matters(before)) {
            return Optional.empty();
        }
        return Optional.of(before == null ? "item.registered"
                : after.removed() ? "item.removed"
                        : before.removed() ? "item.restored" : "item.changed");
    }

    private static <T> T given(@Nullable T said, @Nullable T known, String column) {
        if (said != null) {
            return said;
        }
        return Optional.ofNullable(known).orElseThrow(() -> new RowRejected(column, Reason.MISSING, ""));
    }

    private static boolean flag(@Nullable Boolean said, boolean known) {
        return said == null ? known : said;
    }
}
