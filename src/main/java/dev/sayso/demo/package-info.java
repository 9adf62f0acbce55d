/** Sample data for a first look: made in dev mode only, while there are no accounts. */
@NullMarked
package dev.sayso.demo;

import org.jspecify.annotations.NullMarked;
