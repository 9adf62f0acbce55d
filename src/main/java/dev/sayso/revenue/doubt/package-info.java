/** Earnings that were posted and look wrong, for somebody to ask the platform about. */
@NullMarked
package dev.sayso.revenue.doubt;

import org.jspecify.annotations.NullMarked;
