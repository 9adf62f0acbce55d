package dev.sayso.consent.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that are chosen, or text that is pasted in their place. Nothing of it is kept. */
class VerifyForm {

    @RestForm
    @Nullable
    FileUpload receipt;

    @RestForm
    @Nullable
    FileUpload proof;

    @RestForm
    @Nullable
    String receiptText;

    @RestForm
    @Nullable
    String proofText;

    @RestForm
    @Nullable
    String key;

    byte[] receiptBytes() throws IOException {
        return bytes(receipt, receiptText);
    }

    byte[] proofBytes() throws IOException {
        return bytes(proof, proofText);
    }

    String keyText() {
        return key == null ? "" : key.strip();
    }

    /** Browsers send the ends of lines that are typed as Windows writes them. */
    private static byte[] bytes(@Nullable FileUpload file, @Nullable String text) throws IOException {
        if (file != null && file.size() > 0) {
            return Files.readAllBytes(file.uploadedFile());
        }
        return text == null ? new byte[0]
                : text.strip().isEmpty() ? new byte[0]
                        : (text.strip().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
