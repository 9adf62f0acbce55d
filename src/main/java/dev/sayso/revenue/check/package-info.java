/** Looks at the whole ledger again and again, and writes it out for other programs to check. */
@NullMarked
package dev.sayso.revenue.check;

import org.jspecify.annotations.NullMarked;
