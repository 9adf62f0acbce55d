package dev.sayso.log.epoch;

import java.util.List;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.VerifierKey;

/**
 * The last checkpoint that was kept elsewhere.
 *
 * @param note as it is signed
 * @param signers the keys by which that was checked
 */
record KeptCheckpoint(String note, Checkpoint head, List<VerifierKey> signers) {
}
