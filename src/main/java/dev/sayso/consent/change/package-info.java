/** Change sets: choices that are reviewed together, made together, and taken back together. */
@NullMarked
package dev.sayso.consent.change;

import org.jspecify.annotations.NullMarked;
