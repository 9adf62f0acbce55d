/** Double entry, append only: accounts, journals that add up to nothing, balances of creators. Knows no revenue event. */
@NullMarked
package dev.sayso.revenue.ledger;

import org.jspecify.annotations.NullMarked;
