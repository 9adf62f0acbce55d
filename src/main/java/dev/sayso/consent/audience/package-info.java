/** Whom creators never want: their lists of blocked requesters. */
@NullMarked
package dev.sayso.consent.audience;

import org.jspecify.annotations.NullMarked;
