package dev.sayso.log.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads what notes are written in: UTF-8 without control characters but line breaks, with one at the end. */
final class Text {

    private Text() {
    }

    /** @param most bytes */
    static String decoded(byte[] bytes, int most) throws Malformed {
        if (bytes.length == 0 || bytes.length > most) {
            throw new Malformed(bytes.length == 0 ? Problem.EMPTY : Problem.TOO_LARGE, 1);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError()) {
            throw new Malformed(Problem.NOT_TEXT, line(chars, chars.length()));
        }
        return chars.toString();
    }

    static void check(String text) throws Malformed {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n') {
                throw new Malformed(c == '\r' ? Problem.CARRIAGE_RETURN : Problem.CONTROL_CHARACTER, line(text, i));
            }
        }
        if (!text.endsWith("\n")) {
            throw new Malformed(Problem.NO_FINAL_NEWLINE, line(text, text.length()));
        }
    }

    /** The line of a character, from 1. */
    static int line(CharSequence text, int at) {
        return 1 + (int) text.subSequence(0, at).chars().filter(c -> c == '\n').count();
    }
}
