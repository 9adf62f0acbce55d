/** Reads what standings depend on, many items at a time, and works them out. */
@NullMarked
package dev.sayso.consent.reading;

import org.jspecify.annotations.NullMarked;
