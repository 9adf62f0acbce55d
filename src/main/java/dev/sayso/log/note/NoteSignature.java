package dev.sayso.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** A signature of a note: by which key it says it is, and its bytes. */
public final class NoteSignature {

    static final String DASH = "— ";

    private final String name;
    private final int id;
    private final byte[] bytes;

    NoteSignature(String name, int id, byte[] bytes) {
        this.name = name;
        this.id = id;
        this.bytes = bytes;
    }

    /** @param line without its line break */
    static NoteSignature parse(String line, int number) throws Malformed {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !KeyName.isOne(line.substring(DASH.length(), space))) {
            throw new Malformed(Problem.SIGNATURE_LINE, number);
        }
        ByteBuffer read = ByteBuffer.wrap(Base64Text.bytes(line.substring(space + 1))
                .orElseThrow(() -> new Malformed(Problem.SIGNATURE_LINE, number)));
        if (read.remaining() <= Integer.BYTES) {
            throw new Malformed(Problem.SIGNATURE_LINE, number);
        }
        int id = read.getInt();
        return new NoteSignature(line.substring(DASH.length(), space), id,
                Arrays.copyOfRange(read.array(), Integer.BYTES, read.capacity()));
    }

    /** The key's name. */
    public String name() {
        return name;
    }

    /** The key's id. */
    public int id() {
        return id;
    }

    /** The key's name and id, as its published form begins. */
    public String key() {
        return name + '+' + HexFormat.of().toHexDigits(id);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Its line, without the line break. */
    @Override
    public String toString() {
        byte[] both = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(id).put(bytes).array();
        return DASH + name + ' ' + Base64Text.of(both);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature signature && toString().equals(signature.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
