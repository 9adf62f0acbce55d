package dev.sayso.gate.permit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Seals permits and opens them: {@code p3.key.content.seal}. Nobody else can make one, and any node can check it. What is
 * in it is nobody's business but ours, and can change with the first two characters.
 */
@Singleton
public class PermitSeal {

    private static final String VERSION = "p3";
    private static final Pattern WRITTEN = Pattern.compile("(p3\\.([a-z0-9]{1,20})\\.([\\w-]{1,2000}))\\.([\\w-]{43})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /**
     * What was found in a token.
     *
     * @param permit null unless the seal is right
     */
    public record Opened(PermitFinding finding, @Nullable Permit permit) {
    }

    private final PermitKeys keys;

    PermitSeal(PermitKeys keys) {
        this.keys = keys;
    }

    /** The token of a permit. */
    public String seal(Permit permit) {
        PermitKey key = keys.sealing();
        String sealed = VERSION + '.' + key.name() + '.' + ENCODER.encodeToString(content(permit));
        return sealed + '.' + seal(key, sealed);
    }

    /** Opens a token, whatever it is for. */
    public Opened open(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return new Opened(PermitFinding.MISSING, null);
        }
        Matcher parts = WRITTEN.matcher(token);
        if (!parts.matches()) {
            return new Opened(PermitFinding.MALFORMED, null);
        }
        Optional<PermitKey> key = keys.named(parts.group(2));
        if (key.isEmpty()) {
            return new Opened(PermitFinding.UNKNOWN_KEY, null);
        }
        // Compared as text, since the last character of base64 has bits that no byte has.
        boolean right = MessageDigest.isEqual(bytes(parts.group(4)), bytes(seal(key.get(), parts.group(1))));
        return right ? new Opened(PermitFinding.VALID, permit(DECODER.decode(parts.group(3))))
                : new Opened(PermitFinding.ALTERED, null);
    }

    private static String seal(PermitKey key, String content) {
        return ENCODER.encodeToString(key.seal(bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] content(Permit permit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(permit.requester());
            out.writeBoolean(permit.verified());
            out.writeUTF(permit.use());
            out.writeUTF(permit.item());
            out.writeBoolean(permit.commercial());
            out.writeLong(permit.evaluatedAt().toEpochMilli());
            out.writeUTF(permit.epoch());
            out.writeLong(permit.asOf());
            out.writeLong(permit.useBy().toEpochMilli());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Permit permit(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new Permit(in.readUTF(), in.readBoolean(), in.readUTF(), in.readUTF(), in.readBoolean(),
                    Instant.ofEpochMilli(in.readLong()), in.readUTF(), in.readLong(), Instant.ofEpochMilli(in.readLong()));
        } catch (IOException sealedByUs) {
            throw new UncheckedIOException(sealedByUs);
        }
    }
}
