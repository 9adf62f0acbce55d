package dev.sayso.terms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The exact text of terms in one language, kept once and named by its SHA-256. */
@Entity
public class TermsText {

    @Id
    private String hash;

    private String text;

    protected TermsText() {
    }

    public String hash() {
        return hash;
    }

    public String text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
