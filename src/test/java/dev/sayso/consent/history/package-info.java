/** Tests of {@code dev.sayso.consent.history}. */
@NullMarked
package dev.sayso.consent.history;

import org.jspecify.annotations.NullMarked;
