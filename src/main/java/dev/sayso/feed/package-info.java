/** The event log: facts written in the transaction that makes them true, numbered in commit order. Knows only events. */
@NullMarked
package dev.sayso.feed;

import org.jspecify.annotations.NullMarked;
