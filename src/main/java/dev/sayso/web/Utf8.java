package dev.sayso.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads UTF-8 so that one wrong byte spoils its own field and nothing else. */
public final class Utf8 {

    /** What a wrong byte is read as: half a character, which no valid text contains. */
    private static final String BROKEN = "\uDC80";

    private Utf8() {
    }

    /** From the beginning of the file, after its byte-order mark if it has one. */
    public static Reader open(Path file) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(BROKEN)), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c == BROKEN.charAt(0));
    }
}
