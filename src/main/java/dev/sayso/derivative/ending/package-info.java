/** What a withdrawal does to what was already made: deadlines, hiding, and their cancellation when the yes comes back. */
@NullMarked
package dev.sayso.derivative.ending;

import org.jspecify.annotations.NullMarked;
