/** The event log for programs: pages of it, and a stream. */
@NullMarked
package dev.sayso.feed.reading;

import org.jspecify.annotations.NullMarked;
