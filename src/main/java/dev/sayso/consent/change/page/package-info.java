/** The pages of change sets: what is wanted, its review, and what was done. */
@NullMarked
package dev.sayso.consent.change.page;

import org.jspecify.annotations.NullMarked;
