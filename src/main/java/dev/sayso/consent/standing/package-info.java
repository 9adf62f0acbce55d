/** What is in effect for an item and a use, worked out from plain values. */
@NullMarked
package dev.sayso.consent.standing;

import org.jspecify.annotations.NullMarked;
