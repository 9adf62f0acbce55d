/** Texts signed as C2SP signed-note says, and those of a log: checkpoints (tlog-checkpoint) and proofs (tlog-proof). */
@NullMarked
package dev.sayso.log.note;

import org.jspecify.annotations.NullMarked;
