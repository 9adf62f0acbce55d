/** Items, their holders and their lineage, as the platform tells us, with everything it told us before. */
@NullMarked
package dev.sayso.catalog;

import org.jspecify.annotations.NullMarked;
