/** The consent log: an append-only Merkle tree of salted hashes; it knows bytes, not what they say. */
@NullMarked
package dev.sayso.log;

import org.jspecify.annotations.NullMarked;
