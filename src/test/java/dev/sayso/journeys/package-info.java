/** What people do in a real browser, signed in for real: one journey for each promise to them. */
@NullMarked
package dev.sayso.journeys;

import org.jspecify.annotations.NullMarked;
