/** Measures; no part of the test run. */
@NullMarked
package dev.sayso.revenue.bench;

import org.jspecify.annotations.NullMarked;
