/** The page of one item, where its holders see what is in effect, and why, and answer use by use. */
@NullMarked
package dev.sayso.consent.item;

import org.jspecify.annotations.NullMarked;
