package dev.sayso.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.log.note.SigningKey;

class VerifyCommandTest {

    private static final String KEY = GivenReceipt.KEY.verifier().text();

    @TempDir
    Path folder;

    private final GivenReceipt given = new GivenReceipt(5, 9);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void download() throws IOException {
        write("r.json", given.receipt());
        write("r.tlog-proof", given.proof(GivenReceipt.KEY).print());
    }

    @Test
    void receiptInTheLogIsVerified() {
        assertThat(verify("r.json", "r.tlog-proof", KEY)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("this record is in the consent log sayso.example/log, as entry 5 (counted from 0) of 9.")
                .contains(KEY).contains("What it means").contains(GivenReceipt.RECORD);
        assertThat(err.size()).isZero();
    }

    @Test
    void proofMayHaveTheEndsOfLinesOfWindows() throws IOException {
        write("windows", Files.readString(Path.of(path("r.tlog-proof"))).replace("\n", "\r\n"));
        assertThat(verify("r.json", "windows", KEY)).isZero();
    }

    @Test
    void keyMayBeInAFileAmongOthers() throws IOException {
        write("keys", "\n" + SigningKey.next("older").verifier() + "\r\n" + KEY + "\n");
        assertThat(verify("r.json", "r.tlog-proof", path("keys"))).isZero();
        write("a+b+c", KEY);
        assertThat(verify("r.json", "r.tlog-proof", path("a+b+c"))).isZero();
    }

    @Test
    void keysAddUpAndStandAnywhere() {
        String other = SigningKey.next("older").verifier().text();
        assertThat(run("--key", other, path("r.json"), "--key", KEY, path("r.tlog-proof"))).isZero();
    }

    @Test
    void oneFlippedByteIsRefused() throws IOException {
        write("r.json", given.receipt().replace("ALLOW", "ALLOV"));
        refused("the record was altered, or this is not its proof");
    }

    @Test
    void eachReasonIsSaid() throws IOException {
        write("r.tlog-proof", given.proof(SigningKey.next("sayso.example/log")).print());
        refused("signed by another key. It names sayso.example/log+");
        write("r.tlog-proof", given.proof(GivenReceipt.KEY).print().replace("\n9\n", "\n8\n"));
        refused("is not what was signed");
        write("r.tlog-proof", given.proof(GivenReceipt.KEY).print().replace("index 5", "index 8"));
        refused("For entry 8 of 9 it would have\n1 hashes; it has 4");
        write("r.tlog-proof", given.proof(GivenReceipt.KEY).print().replace("index 5", "index 9"));
        refused("for entry 9, counted from 0, of a log that had only 9 entries");
        write("r.tlog-proof", "<html>");
        refused("this is not a proof. Line 1: The first line of a proof is c2sp.org/tlog-proof@v1.");
        write("r.json", "{\n\"record\":7}");
        refused("this is not a receipt. Line 2, member record: There is no object called record.");
        write("r.json", "<html>");
        refused("this is not a receipt. Line 1: This is no JSON object");
    }

    @Test
    void keyOfAnotherLogIsRefused() throws IOException {
        SigningKey other = SigningKey.next("other.example");
        write("r.tlog-proof", given.proof(other).print());
        assertThat(verify("r.json", "r.tlog-proof", other.verifier().text())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("of the log sayso.example/log, for which this key does not speak");
    }

    @Test
    void missingAndHugeFilesAreRefused() throws IOException {
        Files.delete(folder.resolve("r.json"));
        refused("r.json cannot be read");
        write("r.json", "x".repeat(2 << 20));
        refused("The file is larger than any receipt");
        assertThat(run(path("r.json"), "\u0000", "--key", KEY)).isEqualTo(1);
        assertThat(run(folder.toString(), path("r.tlog-proof"), "--key", KEY)).isEqualTo(1);
    }

    @Test
    void wrongKeysAreRefused() throws IOException {
        write("empty", "\n");
        write("none", "hello\n");
        for (String key : List.of(path("empty"), path("none"), path("missing"), KEY + "x", "a+b", "\u0000+b+c")) {
            assertThat(verify("r.json", "r.tlog-proof", key)).as(key).isEqualTo(1);
            assertThat(err.toString(UTF_8)).contains("Not verified: ");
            err.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "r", "r p", "--key k", "r --key k", "r p p --key k", "r p --key", "r p --kee k",
            "-x r p --key k" })
    void wrongCallsGetHelp(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: verify RECEIPT PROOF --key KEY");
        assertThat(out.size()).isZero();
    }

    @Test
    void helpIsGivenToWhoeverAsks() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("It needs no server");
    }

    /** A receipt is a stranger's file: it must not write on the terminal but what shows. */
    @Test
    void terminalIsNotSteered() throws IOException {
        assertThat(Printable.of("a\u001b[2J\u009b\u202eb\u2028\nc ش 🎈"))
                .isEqualTo("a<U+001B>[2J<U+009B><U+202E>b<U+2028>\nc ش 🎈");
        SigningKey odd = SigningKey.of("odd\u202e", new byte[32]);
        write("r.tlog-proof", given.proof(odd).print());
        refused("odd<U+202E>+");
    }

    private void refused(String reason) {
        assertThat(verify("r.json", "r.tlog-proof", KEY)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("Not verified: ").contains(reason);
        assertThat(out.size()).isZero();
        err.reset();
    }

    private int verify(String receipt, String proof, String key) {
        return run(path(receipt), path(proof), "--key", key);
    }

    private int run(String... arguments) {
        return new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(List.of(arguments));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
