package dev.sayso.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes wrong files of right ones: by a seed, so that what fails can be repeated. */
public final class Mutations {

    private static final List<String> FOREIGN = List.of("<!DOCTYPE html><html><body>Not found</body></html>\n",
            "{\"record\":", "[[[[[[[[", "\u0000", "\r\n", "\n\n", "— ", "— a b\n", "index 9223372036854775807\n", "\"", "\\u",
            "é",
            "\uFEFF", "+", " ", "{}", "null", "1e999", "\ud83c\udf88", "%PDF-1.7\n");

    private final Random random;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** One to four changes. */
    public byte[] of(byte[] right) {
        byte[] bytes = right;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> joined(joined(Arrays.copyOf(bytes, at), foreign()), Arrays.copyOfRange(bytes, at, bytes.length));
            case 5 -> joined(joined(Arrays.copyOf(bytes, at), noise()), Arrays.copyOfRange(bytes, to, bytes.length));
            default -> swapped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] swapped(byte[] bytes) {
        List<String> lines = Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] foreign() {
        return FOREIGN.get(random.nextInt(FOREIGN.size())).repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
