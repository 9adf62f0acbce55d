/** What waits until it can be told whose it is: what there is, how old it is, and posting it when the cause is gone. */
@NullMarked
package dev.sayso.revenue.suspense;

import org.jspecify.annotations.NullMarked;
