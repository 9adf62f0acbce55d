package dev.sayso.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Problem;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.Hash;

/** Each way in which a receipt can be wrong is told apart from the others. */
class VerificationTest {

    private static final VerifierKey TRUSTED = GivenReceipt.KEY.verifier();
    private static final SigningKey STRANGER = SigningKey.next("sayso.example/log");

    private final GivenReceipt given = new GivenReceipt(700, 1_000);

    @Test
    void receiptInTheLogIsVerified() {
        assertThat(Verification.of(given.receiptFile(), given.proofFile(), List.of(TRUSTED)))
                .isInstanceOfSatisfying(Verification.Verified.class, found -> {
                    assertThat(found.index()).isEqualTo(700);
                    assertThat(found.size()).isEqualTo(1_000);
                    assertThat(found.origin()).isEqualTo("sayso.example/log");
                    assertThat(found.key()).isEqualTo(TRUSTED);
                    assertThat(found.record().text()).isEqualTo(GivenReceipt.RECORD);
                });
    }

    @Test
    void logOfOneEntryNeedsNoHashes() {
        GivenReceipt alone = new GivenReceipt(0, 1);
        assertThat(Verification.of(alone.receiptFile(), alone.proofFile(), List.of(TRUSTED)))
                .isInstanceOf(Verification.Verified.class);
    }

    /** An editor may have changed how it looks, not what it says. */
    @Test
    void receiptMayBeLaidOutOtherwise() {
        String otherwise = given.receipt().replace(",", " ,\r\n\t").replace("{\"answer\"", "{ \"\\u0061nswer\"")
                .replace(":12", ":1.2e1");
        assertThat(verify(otherwise)).isInstanceOfSatisfying(Verification.Verified.class,
                found -> assertThat(found.record().text()).isEqualTo(GivenReceipt.RECORD));
    }

    /** Mail, editors and version control write the ends of lines as Windows does, and a mark at the beginning. */
    @Test
    void proofMayHaveOtherEndsOfLines() {
        String proof = new String(given.proofFile(), UTF_8);
        for (String carried : List.of(proof.replace("\n", "\r\n"), "\uFEFF" + proof, "\uFEFF" + proof.replace("\n", "\r\n"))) {
            assertThat(Verification.of(given.receiptFile(), carried.getBytes(UTF_8), List.of(TRUSTED)))
                    .isInstanceOf(Verification.Verified.class);
        }
        assertThat(verify("\uFEFF" + given.receipt())).isInstanceOf(Verification.Verified.class);
        assertThat(Verification.of(given.receiptFile(), proof.replace("\n", "\r").getBytes(UTF_8), List.of(TRUSTED)))
                .isInstanceOf(Verification.MalformedProof.class);
    }

    @Test
    void everyFlippedBitOfRecordAndSaltIsNoticed() {
        byte[] right = given.receiptFile();
        int start = given.receipt().indexOf("{\"answer");
        int end = new String(right, UTF_8).substring(0, given.receipt().indexOf(",\"links")).getBytes(UTF_8).length;
        for (int bit = start * 8; bit < end * 8; bit++) {
            byte[] flipped = right.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(Verification.of(flipped, given.proofFile(), List.of(TRUSTED))).as("bit %d", bit)
                    .isInstanceOfAny(Verification.Altered.class, Verification.MalformedReceipt.class);
        }
    }

    @Test
    void everyFlippedByteOfTheProofIsNoticed() {
        byte[] right = given.proofFile();
        for (int at = 0; at < right.length; at++) {
            byte[] flipped = right.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            assertThat(Verification.of(given.receiptFile(), flipped, List.of(TRUSTED))).as("byte %d", at)
                    .isNotInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void alteredRecordIsToldFromAnothersProof() {
        assertThat(verify(given.receipt().replace("ALLOW", "REFUSE")))
                .isEqualTo(new Verification.Altered(700, 1_000, "sayso.example/log"));
        GivenReceipt other = new GivenReceipt(701, 1_000);
        assertThat(verify(other.receipt())).isInstanceOf(Verification.Altered.class);
    }

    @Test
    void otherPlacesAreTold() {
        TlogProof proof = given.proof(GivenReceipt.KEY);
        assertThat(verify(new TlogProof(null, 1_000, proof.path(), proof.checkpoint())))
                .isEqualTo(new Verification.OtherPlace(1_000, 1_000, proof.path().size(), Optional.empty()));
        assertThat(verify(new TlogProof(null, 999, proof.path(), proof.checkpoint())))
                .isEqualTo(new Verification.OtherPlace(999, 1_000, 10, Optional.of(8)));
        assertThat(verify(new TlogProof(null, 700, proof.path().subList(1, 10), proof.checkpoint())))
                .isEqualTo(new Verification.OtherPlace(700, 1_000, 9, Optional.of(10)));
        assertThat(verify(new TlogProof(null, 701, proof.path(), proof.checkpoint())))
                .isInstanceOf(Verification.Altered.class);
        TlogProof later = new GivenReceipt(700, 3_000).proof(GivenReceipt.KEY);
        assertThat(verify(new TlogProof(null, 700, proof.path(), later.checkpoint())))
                .isEqualTo(new Verification.OtherPlace(700, 3_000, 10, Optional.of(12)));
    }

    @Test
    void unknownKeysAreNamed() {
        assertThat(verify(given.proof(STRANGER))).isEqualTo(new Verification.UnknownKey(
                List.of("sayso.example/log+" + STRANGER.verifier().text().split("\\+", 3)[1]), List.of(TRUSTED)));
        assertThat(Verification.of(given.receiptFile(), given.proofFile(), List.of()))
                .isInstanceOf(Verification.UnknownKey.class);
    }

    @Test
    void othersMaySignToo() {
        assertThat(verify(given.proof(STRANGER, GivenReceipt.KEY, SigningKey.next("witness"))))
                .isInstanceOf(Verification.Verified.class);
        assertThat(Verification.of(given.receiptFile(), given.proof(STRANGER).print().getBytes(UTF_8),
                List.of(TRUSTED, STRANGER.verifier()))).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void alteredCheckpointIsNotWhatWasSigned() {
        String altered = given.proof(GivenReceipt.KEY).print().replace("\n1000\n", "\n1001\n");
        assertThat(Verification.of(given.receiptFile(), altered.getBytes(UTF_8), List.of(TRUSTED)))
                .isEqualTo(new Verification.WrongSignature(List.of(TRUSTED)));
    }

    @Test
    void keyOfAnotherLogDoesNotSpeakForThisOne() {
        SigningKey other = SigningKey.of("other.example", new byte[32]);
        assertThat(Verification.of(given.receiptFile(), given.proof(other).print().getBytes(UTF_8), List.of(other.verifier())))
                .isEqualTo(new Verification.OtherLog("sayso.example/log", other.verifier()));
    }

    @Test
    void signedNoteThatIsNoCheckpointIsNoProof() {
        TlogProof proof = given.proof(GivenReceipt.KEY);
        TlogProof odd = new TlogProof(null, 700, proof.path(),
                SignedNote.of("sayso.example/log\nmany\n", GivenReceipt.KEY));
        assertThat(verify(odd)).isEqualTo(new Verification.MalformedProof(Problem.SIZE, 15));
    }

    @Test
    void emptyLogHasNoEntries() {
        Checkpoint empty = new Checkpoint("sayso.example/log", 0, Hash.EMPTY);
        assertThat(verify(new TlogProof(null, 0, List.of(), empty.signed(GivenReceipt.KEY))))
                .isEqualTo(new Verification.OtherPlace(0, 0, 0, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', value = { "EMPTY|-|1|~~",
            "NOT_JSON|-|1|<!DOCTYPE html>",
            "NOT_JSON|-|1|[1]", "NOT_JSON|-|1|{\"record\":{}", "NOT_JSON|-|1|{\"record\":{},\"salt\":\"S\"} x",
            "NOT_JSON|-|2|~{\"record\":{},\n\"record\":{},\"salt\":\"S\"}~", "NO_RECORD|record|1|{}",
            "NO_RECORD|record|1|{\"salt\":\"S\"}", "NO_RECORD|record|2|~{\"salt\":\"S\",\n\"record\":[]}~",
            "NO_RECORD|record|1|{\"record\":\"{}\"}", "NO_SALT|salt|1|{\"record\":{}}", "NO_SALT|salt|1|{\"salt\":7}",
            "SALT|salt|1|{\"salt\":\"AAAA\",\"record\":{}}", "SALT|salt|1|{\"salt\":\"*\",\"record\":{}}",
            "SALT|salt|1|{\"salt\":\"S=\",\"record\":{}}",
            "NUMBER|record|3|~{\"record\":{\"a\":1,\n\n\"b\":9007199254740993}}~",
            "CHARACTER|record|1|{\"record\":{\"a\":\"\\ud800\"}}", "NOT_JSON|-|1|{\"record\":{\"a\":1,\"a\":2}}",
            "NOT_JSON|-|1|c2sp.org/tlog-proof@v1" })
    void otherReceiptsAreRefusedWithMemberAndReason(ReceiptProblem problem, String member, int line, String receipt) {
        assertThat(verify(receipt.replace("\"S", "\"" + given.salt())))
                .isEqualTo(new Verification.MalformedReceipt(problem, member, line));
    }

    @Test
    void hugeFilesAreRefused() {
        assertThat(verify(given.receipt() + " ".repeat(Verification.LARGEST_RECEIPT)))
                .isEqualTo(new Verification.MalformedReceipt(ReceiptProblem.TOO_LARGE, null, 1));
        assertThat(verify("{\"record\":" + "{\"a\":".repeat(100_000)))
                .isEqualTo(new Verification.MalformedReceipt(ReceiptProblem.TOO_DEEP, null, 1));
        byte[] long65 = (given.proof(GivenReceipt.KEY).print() + "x".repeat(65_536)).getBytes(UTF_8);
        assertThat(Verification.of(given.receiptFile(), long65, List.of(TRUSTED)))
                .isEqualTo(new Verification.MalformedProof(Problem.TOO_LARGE, 1));
    }

    /** As large as is read, and made to be slow. */
    @ParameterizedTest
    @ValueSource(strings = { "[", "1,", "\"\\u00e9\",", "1.5e300,", "[],", " ", "{\"a\":1},", "\"a" })
    void largestFilesAreJudgedSoon(String part) {
        String receipt = "{\"salt\":\"" + given.salt() + "\",\"record\":{\"a\":["
                + part.repeat((Verification.LARGEST_RECEIPT - 100) / part.length()) + "0]}}";
        String names = IntStream.range(0, 80_000).mapToObj(n -> "\"n" + n + "\":1").collect(Collectors.joining(",",
                "{\"salt\":\"" + given.salt() + "\",\"record\":{", "}}"));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(verify(receipt)).isNotInstanceOf(Verification.Verified.class);
            assertThat(verify(names)).isInstanceOf(Verification.Altered.class);
        });
    }

    @Test
    void filesInEachOthersPlaceAreTold() {
        assertThat(Verification.of(given.proofFile(), given.receiptFile(), List.of(TRUSTED)))
                .isInstanceOf(Verification.MalformedReceipt.class);
        assertThat(Verification.of(given.receiptFile(), given.receiptFile(), List.of(TRUSTED)))
                .isEqualTo(new Verification.MalformedProof(Problem.NOT_A_PROOF, 1));
        assertThat(Verification.of(new byte[] { -1, -2, 0, 60 }, given.proofFile(), List.of(TRUSTED)))
                .isEqualTo(new Verification.MalformedReceipt(ReceiptProblem.NOT_TEXT, null, 1));
    }

    private Verification verify(String receipt) {
        return Verification.of(receipt.getBytes(UTF_8), given.proofFile(), List.of(TRUSTED));
    }

    private Verification verify(TlogProof proof) {
        return Verification.of(given.receiptFile(), proof.print().getBytes(UTF_8), List.of(TRUSTED));
    }
}
