package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;

/**
 * What the platform says of one item; null is what it does not say, and changes nothing.
 *
 * @param creator the owner who has the rest, where the platform names one apart from the holders
 * @param holders all of them, or all but the creator
 */
public record ItemRow(String id, @Nullable String title, @Nullable ItemKind kind, @Nullable String url,
        @Nullable String thumbnailUrl, @Nullable Instant publishedAt, @Nullable Boolean sponsored,
        @Nullable Boolean depictedComplete, @Nullable HolderEntry creator, @Nullable List<HolderEntry> holders) {

    /** All holders, if the row says who they are. */
    Optional<List<HolderEntry>> allHolders() {
        return holders == null ? Optional.empty() : Optional.of(everybody().toList());
    }

    /** Whoever the row names. */
    Stream<HolderEntry> everybody() {
        return Stream.concat(Stream.ofNullable(creator), holders == null ? Stream.empty() : holders.stream());
    }
}
