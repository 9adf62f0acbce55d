/** What the platform says of its items, taken in: checked, compared with what is known, and written or held. */
@NullMarked
package dev.sayso.catalog.intake;

import org.jspecify.annotations.NullMarked;
