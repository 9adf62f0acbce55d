package dev.sayso.log.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with its signatures.
 *
 * @param text with a line break at the end; it means nothing before {@link #check} found it signed
 * @param signatures one or more, not yet checked
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** In bytes. */
    public static final int LARGEST = 128 << 10;

    static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Signs a text.
     *
     * @throws IllegalArgumentException if this is no text for a note: it ends with a line break and has no control characters
     */
    public static SignedNote of(String text, SigningKey... keys) {
        try {
            Text.check(text);
        } catch (Malformed unfit) {
            throw new IllegalArgumentException(unfit);
        }
        return new SignedNote(text, Arrays.stream(keys).map(key -> key.sign(text)).toList());
    }

    /** Reads at most {@link #LARGEST} bytes. */
    public static SignedNote parse(byte[] note) throws Malformed {
        String text = Text.decoded(note, LARGEST);
        Text.check(text);
        return parse(text, 1);
    }

    /**
     * Reads what {@link Text} accepts.
     *
     * @param first the number of its first line
     */
    static SignedNote parse(String note, int first) throws Malformed {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length()) {
            throw new Malformed(Problem.NO_SIGNATURES, first + Text.line(note, note.length()) - 2);
        }
        String text = note.substring(0, blank + 1);
        String lines = note.substring(blank + 2, note.length() - 1);
        return new SignedNote(text, signatures(lines, first + Text.line(note, blank + 2) - 1));
    }

    private static List<NoteSignature> signatures(String lines, int first) throws Malformed {
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new Malformed(Problem.TOO_MANY_SIGNATURES, first + MOST_SIGNATURES);
            }
            signatures.add(NoteSignature.parse(line, first + signatures.size()));
        }
        return signatures;
    }

    /** Looks for signatures of these keys; those of others say nothing. */
    public Signers check(Collection<VerifierKey> trusted) {
        List<VerifierKey> right = new ArrayList<>();
        List<VerifierKey> wrong = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            trusted.stream().filter(key -> key.isOf(signature))
                    .forEach(key -> (key.verifies(text, signature) ? right : wrong).add(key));
        }
        return new Signers(right, wrong);
    }

    /** As it is published. */
    public String print() {
        return text + '\n' + signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining());
    }
}
