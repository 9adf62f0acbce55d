package dev.sayso.consent.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.sayso.log.LogRecord;
import dev.sayso.log.note.VerifierKey;

/** A receipt as it is downloaded: the record byte by byte as it was hashed, and its salt. */
public final class ReceiptFile {

    private ReceiptFile() {
    }

    /** The whole file. */
    public static byte[] of(LogRecord record) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "{\"record\":");
        file.writeBytes(record.record().json().bytes());
        write(file, ",\"salt\":\"" + Base64.getEncoder().encodeToString(record.record().salt()) + "\"}\n");
        return file.toByteArray();
    }

    /**
     * What checks a file and its proof without this application.
     *
     * @param name of both files, without their endings
     */
    public static String command(String name, VerifierKey key) {
        return "java -jar quarkus-run.jar verify %s.json %s.tlog-proof --key %s".formatted(name, name, key.text());
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
