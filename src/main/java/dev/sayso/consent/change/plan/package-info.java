/** Which items a change set is about and what is wanted for them, by where it came from. */
@NullMarked
package dev.sayso.consent.change.plan;

import org.jspecify.annotations.NullMarked;
