/** Filters of the list of items that creators have named. */
@NullMarked
package dev.sayso.consent.views;

import org.jspecify.annotations.NullMarked;
