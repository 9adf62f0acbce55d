/** Decisions for machines: may this requester apply this use to this item now, by OpenID AuthZEN. */
@NullMarked
package dev.sayso.gate;

import org.jspecify.annotations.NullMarked;
