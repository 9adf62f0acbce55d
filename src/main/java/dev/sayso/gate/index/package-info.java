/** What replies depend on, for all items, in memory, kept fresh by the event log. */
@NullMarked
package dev.sayso.gate.index;

import org.jspecify.annotations.NullMarked;
