/** The uses and terms that every installation begins with. */
@NullMarked
package dev.sayso.terms.seed;

import org.jspecify.annotations.NullMarked;
