package dev.sayso.log.note;

import java.util.List;

/**
 * Which of the trusted keys signed a note.
 *
 * @param right those whose signatures are right
 * @param wrong those it names with signatures that are not theirs
 */
public record Signers(List<VerifierKey> right, List<VerifierKey> wrong) {

    public Signers {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    /** Whether the note is to be believed: a single wrong signature in a trusted name spoils it. */
    public boolean areRight() {
        return !right.isEmpty() && wrong.isEmpty();
    }
}
