package dev.sayso.catalog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of a creator's list of items.
 *
 * @param derivative whether it was made from other items
 * @param sharePpm 0 for somebody who is depicted only
 */
public record ItemListing(Long id, String platformId, String title, ItemKind kind, String url, @Nullable String thumbnailUrl,
        Instant publishedAt, boolean sponsored, boolean removed, boolean derivative, int sharePpm, boolean depicted) {
}
