package dev.sayso.terms.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import dev.sayso.web.Language;

/** Reads what the seed is written in: one text per use and language, one file of short words per language. */
final class SeedFile {

    private SeedFile() {
    }

    static String text(String use, Language language) {
        return read(use + "_" + language.tag() + ".txt").strip();
    }

    static Properties words(Language language) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(read("uses_" + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("terms/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing terms/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
