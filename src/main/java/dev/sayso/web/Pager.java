package dev.sayso.web;

import org.jspecify.annotations.Nullable;

/**
 * The way to the pages beside this one.
 *
 * @param previous path and query of the page before, null on the first
 * @param next path and query of the page after, null on the last
 */
public record Pager(@Nullable String previous, @Nullable String next) {
}
