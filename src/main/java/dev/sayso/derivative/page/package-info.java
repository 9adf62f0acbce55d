/** What creators see of what AI made from their items. */
@NullMarked
package dev.sayso.derivative.page;

import org.jspecify.annotations.NullMarked;
