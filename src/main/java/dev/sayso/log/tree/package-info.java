/** The Merkle tree of RFC 6962 over SHA-256, kept in the tiles of C2SP tlog-tiles, and its proofs. */
@NullMarked
package dev.sayso.log.tree;

import org.jspecify.annotations.NullMarked;
