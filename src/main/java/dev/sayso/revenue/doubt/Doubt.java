package dev.sayso.revenue.doubt;

import org.jspecify.annotations.Nullable;

/**
 * Why one earning of a batch looks wrong.
 *
 * @param line where it stands
 * @param source that numbers it
 * @param event the platform's id
 * @param other the platform's id of the one that it overlaps; null where there is none
 */
public record Doubt(long line, String source, String event, DoubtReason reason, @Nullable String other) {
}
