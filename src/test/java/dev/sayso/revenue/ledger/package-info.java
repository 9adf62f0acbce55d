@NullMarked
package dev.sayso.revenue.ledger;

import org.jspecify.annotations.NullMarked;
