/** What AI may be allowed to do with an item: the uses, and the numbered, immutable terms of each. */
@NullMarked
package dev.sayso.terms;

import org.jspecify.annotations.NullMarked;
