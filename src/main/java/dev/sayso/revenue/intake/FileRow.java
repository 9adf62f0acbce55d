package dev.sayso.revenue.intake;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.earning.Told;

/**
 * One event of a file, read or rejected.
 *
 * @param line where it stands, from 1
 */
record FileRow(long line, @Nullable Told told, @Nullable EventRejected rejection) {
}
