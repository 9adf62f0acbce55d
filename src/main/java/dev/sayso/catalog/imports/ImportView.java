package dev.sayso.catalog.imports;

import java.time.Instant;
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
        @JsonProperty("rows_read") long rowsRead, long created, long changed, long unchanged, long held, long rejected,
        @JsonProperty("started_at") Instant startedAt, @JsonProperty("moved_at") Instant movedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure failure) {

    /** Why it was given up. */
    record Failure(String reason, String detail) {

        static Failure of(ImportFailure failure) {
            return new Failure(failure.code(), Messages.of(CatalogMessages.class).import_failure(failure));
        }
    }

    static ImportView of(Import file) {
        return new ImportView(file.id(), lower(file.state()), lower(file.format()), file.isDryRun(), file.rowsRead(),
                file.created(), file.changed(), file.unchanged(), file.held(), file.rejected(), file.startedAt(),
                file.movedAt(), file.failure().map(Failure::of).orElse(null));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
