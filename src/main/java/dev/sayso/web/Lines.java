package dev.sayso.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 file that say something, one after the other, in little memory however long one is. */
public final class Lines implements Closeable {

    /** The most characters that a line may have; of a longer one, only as much is read as shows that it is. */
    public static final int LONGEST = 100_000;

    private final Reader text;
    private final char[] read = new char[8_192];
    private int at;
    private int end;
    private long number;

    public Lines(Path file) throws IOException {
        this.text = Utf8.open(file);
    }

    /** Whether the last line of a file has no end, as where it was cut. */
    public static boolean endOpen(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return bytes.size() > 0 && bytes.position(bytes.size() - 1).read(last) == 1
                    && last.get(0) != '\n' && last.get(0) != '\r';
        }
    }

    /** Null at the end; blank lines are passed over. */
    public @Nullable String next() throws IOException {
        String content = readLine();
        while (content != null && content.isBlank()) {
            content = readLine();
        }
        return content;
    }

    /** Which line the last one was, from 1. */
    public long number() {
        return number;
    }

    private @Nullable String readLine() throws IOException {
        if (isAtEnd()) {
            return null;
        }
        number++;
        StringBuilder content = new StringBuilder();
        boolean ended = false;
        while (!ended && !isAtEnd()) {
            int stop = at;
            while (stop < end && read[stop] != '\n') {
                stop++;
            }
            content.append(read, at, Math.min(stop - at, LONGEST + 1 - content.length()));
            ended = stop < end;
            at = ended ? stop + 1 : end;
        }
        return content.toString();
    }

    private boolean isAtEnd() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(read));
        }
        return at == end;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
