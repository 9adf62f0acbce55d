/** What is logged of a record: the salted hash of its canonical JSON (RFC 8785). */
@NullMarked
package dev.sayso.log.record;

import org.jspecify.annotations.NullMarked;
