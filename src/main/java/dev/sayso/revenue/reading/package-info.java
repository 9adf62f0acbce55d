/** What creators read of their money: totals, what they are made of, and how each is worked out. */
@NullMarked
package dev.sayso.revenue.reading;

import org.jspecify.annotations.NullMarked;
