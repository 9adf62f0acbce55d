package dev.sayso.catalog.imports;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How a file of items is written. */
public enum ImportFormat {

    CSV,
    /** One JSON object a line. */
    NDJSON;

    /** By the media type; empty for one that says nothing, so that the first byte decides. */
    static Optional<ImportFormat> of(@Nullable String mediaType) {
        return switch (mediaType == null ? "" : mediaType) {
            case "text/csv" -> Optional.of(CSV);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(NDJSON);
            default -> Optional.empty();
        };
    }

    static ImportFormat byFirst(int firstByte) {
        return firstByte == '{' ? NDJSON : CSV;
    }
}
