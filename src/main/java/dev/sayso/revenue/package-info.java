/** What derivatives earn and whom it belongs to: the words of its pages and the way to them. */
@NullMarked
package dev.sayso.revenue;

import org.jspecify.annotations.NullMarked;
