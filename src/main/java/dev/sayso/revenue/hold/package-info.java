/** Contested money, kept apart until somebody decides. */
@NullMarked
package dev.sayso.revenue.hold;

import org.jspecify.annotations.NullMarked;
