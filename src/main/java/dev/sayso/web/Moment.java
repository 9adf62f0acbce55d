package dev.sayso.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One act of a timeline.
 *
 * @param sentence who did what, in one sentence
 * @param receipt path of its receipt
 */
public record Moment(Instant at, String sentence, @Nullable String receipt) {
}
