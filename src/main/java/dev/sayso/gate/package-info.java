/**
 * Decisions for machines: may this requester apply this use to this item now, by OpenID AuthZEN. Beans that every decision
 * goes through are singletons, since a proxy looks its bean up at each call.
 */
@NullMarked
package dev.sayso.gate;

import org.jspecify.annotations.NullMarked;
