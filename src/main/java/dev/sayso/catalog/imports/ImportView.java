package dev.sayso.catalog.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An import as programs see it. */
record ImportView(UUID id, String state, String format, @JsonProperty("dry_run") boolean dryRun,
        @JsonProperty("rows_read") long rowsRead, long created, long changed, long unchanged, long held, long rejected,
        @JsonProperty("started_at") Instant startedAt, @JsonProperty("moved_at") Instant movedAt) {

    static ImportView of(Import file) {
        return new ImportView(file.id(), lower(file.state()), lower(file.format()), file.isDryRun(), file.rowsRead(),
                file.created(), file.changed(), file.unchanged(), file.held(), file.rejected(), file.startedAt(),
                file.movedAt());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
