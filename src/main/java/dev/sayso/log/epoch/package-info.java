/** Begins another history after a restore: the command, and what it writes. */
@NullMarked
package dev.sayso.log.epoch;

import org.jspecify.annotations.NullMarked;
