/** What people said about their items, and the standing that follows from it. */
@NullMarked
package dev.sayso.consent;

import org.jspecify.annotations.NullMarked;
