/** A creator's list of items, and what is on in all. */
@NullMarked
package dev.sayso.consent.list;

import org.jspecify.annotations.NullMarked;
