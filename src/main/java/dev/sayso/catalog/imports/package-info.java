/** Files of items, read as a stream, chunk by chunk, so that a crash loses nothing and doubles nothing. */
@NullMarked
package dev.sayso.catalog.imports;

import org.jspecify.annotations.NullMarked;
