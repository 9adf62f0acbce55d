package dev.sayso.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.catalog.ImportFailure;
import dev.sayso.web.Messages;

/** An import as programs see it. */
record ImportView(UUID id, String state, String format, @JsonProperty("dry_run") boolean dryRun,
        @JsonProperty("rows_announced") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long rowsAnnounced,
        @JsonProperty("rows_read") long rowsRead, long created, long changed, long unchanged, long held, long rejected,
        @JsonProperty("started_at") Instant startedAt, @JsonProperty("moved_at") Instant movedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignored,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unended unended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure failure) {

    /** That the file ends without an end of a line, so that it may have been cut. */
    record Unended(long line, String detail) {

        static @Nullable Unended of(Import file) {
            return file.cutAt() == 0 ? null : new Unended(file.cutAt(), words().import_open(file.cutAt()));
        }
    }

    /** Why it was given up. */
    record Failure(String reason, String detail) {

        static Failure of(Import file, ImportFailure failure) {
            return new Failure(failure.code(), failure != ImportFailure.ROWS_DIFFER ? words().import_failure(failure)
                    : words().import_rows_differ(file.rowsAnnounced().orElseThrow(), file.rowsRead()));
        }
    }

    static ImportView of(Import file) {
        return new ImportView(file.id(), lower(file.state()), lower(file.format()), file.isDryRun(),
                file.rowsAnnounced().orElse(null), file.rowsRead(),
                file.created(), file.changed(), file.unchanged(), file.held(), file.rejected(), file.startedAt(),
                file.movedAt(), file.others(), Unended.of(file), failure(file));
    }

    /** Null unless it was given up, or is not what was announced. */
    static @Nullable Failure failure(Import file) {
        return file.failure().map(failure -> Failure.of(file, failure)).orElse(null);
    }

    private static CatalogMessages words() {
        return Messages.of(CatalogMessages.class);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
