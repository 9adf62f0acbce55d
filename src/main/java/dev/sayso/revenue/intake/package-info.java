/**
 * Files of revenue events: checked as a whole, then taken chunk by chunk, so that a crash loses nothing and doubles nothing.
 */
@NullMarked
package dev.sayso.revenue.intake;

import org.jspecify.annotations.NullMarked;
