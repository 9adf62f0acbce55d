package dev.sayso.log.note;

import java.util.List;

import dev.sayso.log.tree.Hash;

/**
 * The head of a log at some size.
 *
 * @param origin which log it is
 * @param size how many entries it has
 * @param root of its tree
 * @param extensions further lines
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;

    /** @throws IllegalArgumentException if it cannot be written: no origin, a negative size, empty lines, line breaks */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size, and no empty lines");
        }
    }

    /** Without further lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
    }

    /** Reads what a note says whose signatures were checked. */
    public static Checkpoint of(SignedNote note) throws Malformed {
        return parse(note.text(), 1);
    }

    static Checkpoint parse(String text, int first) throws Malformed {
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.get(0).isEmpty()) {
            throw new Malformed(Problem.ORIGIN, first);
        }
        long size = Decimal.read(lines.size() > 1 ? lines.get(1) : "")
                .orElseThrow(() -> new Malformed(Problem.SIZE, first + 1));
        Hash root = Base64Text.hash(lines.size() > 2 ? lines.get(2) : "", Problem.ROOT, first + 2);
        List<String> extensions = lines.subList(LINES, lines.size());
        if (extensions.contains("")) {
            throw new Malformed(Problem.EXTENSION, first + LINES + extensions.indexOf(""));
        }
        return new Checkpoint(lines.get(0), size, root, extensions);
    }

    /** What is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + '\n' + size + '\n' + root.text() + '\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** As it is published; the first key has the origin's name. */
    public SignedNote signed(SigningKey... keys) {
        return SignedNote.of(text(), keys);
    }
}
