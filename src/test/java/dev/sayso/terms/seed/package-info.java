@NullMarked
package dev.sayso.terms.seed;

import org.jspecify.annotations.NullMarked;
