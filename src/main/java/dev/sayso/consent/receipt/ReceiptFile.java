package dev.sayso.consent.receipt;

import dev.sayso.log.note.VerifierKey;

/** The two files of a receipt. */
public final class ReceiptFile {

    private ReceiptFile() {
    }

    /**
     * What checks a file and its proof without this application.
     *
     * @param name of both files, without their endings
     */
    public static String command(String name, VerifierKey key) {
        return "java -jar quarkus-run.jar verify %s.json %s.tlog-proof --key %s".formatted(name, name, key.text());
    }
}
