package dev.sayso.log.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.tree.Hash;

/**
 * The file that proves that an entry is in a log, and needs nothing else for it but the log's key.
 *
 * @param extra base64 of what a program wants to keep beside it; nobody signed it
 * @param index of the entry, from 0
 * @param path of its inclusion in the tree of the checkpoint
 * @param checkpoint not yet checked
 */
public record TlogProof(@Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {

    /** In bytes. */
    public static final int LARGEST = 64 << 10;

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** Trees stay below 2^63 entries. */
    private static final int HIGHEST = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** Reads at most {@link #LARGEST} bytes. */
    public static TlogProof parse(byte[] proof) throws Malformed {
        String text = Text.decoded(proof, LARGEST);
        if (!text.startsWith(FIRST)) {
            throw new Malformed(Problem.NOT_A_PROOF, 1);
        }
        Text.check(text);
        int blank = text.indexOf("\n\n");
        String head = blank < 0 ? text.substring(0, text.length() - 1) : text.substring(0, blank);
        Lines lines = new Lines(head);
        if (!lines.next().equals(FIRST)) {
            throw new Malformed(Problem.NOT_A_PROOF, 1);
        }
        String extra = extra(lines);
        long index = index(lines);
        List<Hash> path = path(lines);
        if (blank < 0) {
            throw new Malformed(Problem.NO_CHECKPOINT, lines.number() + 1);
        }
        return new TlogProof(extra, index, path, checkpoint(text.substring(blank + 2), lines.number() + 2));
    }

    private static @Nullable String extra(Lines lines) throws Malformed {
        Optional<String> extra = lines.after(EXTRA);
        if (extra.isPresent() && Base64Text.bytes(extra.get()).isEmpty()) {
            throw new Malformed(Problem.EXTRA, lines.number());
        }
        return extra.orElse(null);
    }

    private static long index(Lines lines) throws Malformed {
        int line = lines.number() + 1;
        return Decimal.read(lines.after(INDEX).orElse("")).orElseThrow(() -> new Malformed(Problem.INDEX, line));
    }

    private static List<Hash> path(Lines lines) throws Malformed {
        List<Hash> path = new ArrayList<>();
        while (lines.hasNext()) {
            if (path.size() == HIGHEST) {
                throw new Malformed(Problem.PATH_TOO_LONG, lines.number() + 1);
            }
            path.add(Base64Text.hash(lines.next(), Problem.PATH, lines.number()));
        }
        return path;
    }

    private static SignedNote checkpoint(String note, int first) throws Malformed {
        if (note.isEmpty()) {
            throw new Malformed(Problem.NO_CHECKPOINT, first);
        }
        return SignedNote.parse(note, first);
    }

    /** The line of the file on which its checkpoint begins. */
    public int checkpointLine() {
        return (extra == null ? 0 : 1) + path.size() + 4;
    }

    /** The head of the log; to be believed once the signatures of the checkpoint were checked. */
    public Checkpoint head() throws Malformed {
        return Checkpoint.parse(checkpoint.text(), checkpointLine());
    }

    /** As it is downloaded. */
    public String print() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.text()).append('\n'));
        return text.append('\n').append(checkpoint.print()).toString();
    }
}
