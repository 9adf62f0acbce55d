/** Amounts and shares of money, exact and never across currencies. Needs nothing but the JDK. */
@NullMarked
package dev.sayso.money;

import org.jspecify.annotations.NullMarked;
