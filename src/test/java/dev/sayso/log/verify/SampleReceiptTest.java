package dev.sayso.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receipt that readers of the documentation try. */
class SampleReceiptTest {

    private static final Path FOLDER = Path.of("src", "docs", "receipt");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void sampleVerifiesAndAChangedLetterIsFound() throws IOException {
        assertThat(verify(FOLDER.resolve("receipt.json"))).as(said::toString).isZero();
        String changed = Files.readString(FOLDER.resolve("receipt.json")).replace("\"alice\"", "\"alise\"");
        assertThat(verify(Files.writeString(folder.resolve("changed.json"), changed))).isEqualTo(1);
    }

    private int verify(Path receipt) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyCommand(out, out).run(List.of(receipt.toString(), FOLDER.resolve("receipt.tlog-proof").toString(),
                "--key", FOLDER.resolve("log.key").toString()));
    }
}
