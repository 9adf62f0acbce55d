/**
 * Tests of notes. {@code vectors/signed-note.json} has the example of C2SP signed-note with the key that signed it;
 * the keys of {@link dev.sayso.log.note.Ed25519Test} are those of RFC 8032, section 7.1, and the note of
 * PeterNeumann is the example of Go's package {@code golang.org/x/mod/sumdb/note}.
 */
@NullMarked
package dev.sayso.log.note;

import org.jspecify.annotations.NullMarked;
