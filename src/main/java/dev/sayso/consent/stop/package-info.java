/** Noes that are in effect before anything else, until their answers have numbers. */
@NullMarked
package dev.sayso.consent.stop;

import org.jspecify.annotations.NullMarked;
