package dev.sayso.consent.verify;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.tree.Edge;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class VerifyResourceTest {

    @Inject
    Given people;

    @Inject
    GivenConsent consents;

    Person alice;
    String item;
    byte[] receipt;
    byte[] proof;

    @BeforeEach
    void receiptOfARefusal() {
        alice = people.creator();
        item = consents.item(alice);
        consents.refuse(alice, item, "recut");
        receipt = alice.asks().get("/receipts/1.json").asByteArray();
        proof = alice.asks().get("/receipts/1.tlog-proof").asByteArray();
    }

    @Test
    void strangerSeesWhatAGenuineReceiptProves() {
        check(receipt, proof, "").statusCode(200).body(allOf(containsString("The receipt is genuine"),
                containsString("It is the last answer"), containsString(alice.channel()), containsString(item),
                containsString("ConsentRefused")));
    }

    @Test
    void proofMayHaveTheEndsOfLinesOfWindows() {
        byte[] windows = new String(proof, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        check(receipt, windows, "").statusCode(200).body(containsString("The receipt is genuine"));
    }

    @Test
    void laterAnswerIsSaid() {
        consents.allow(alice, item, "recut");
        check(receipt, proof, "").statusCode(200).body(containsString("A later answer of this creator has taken its place"));
    }

    @Test
    void receiptAloneIsLookedUp() {
        check(receipt, new byte[0], "").statusCode(200).body(containsString("The receipt is genuine"));
        check(altered(receipt, "refuse", "permit"), new byte[0], "").statusCode(200)
                .body(containsString("This log does not have the record"));
    }

    @Test
    void oneWordChangedIsFound() {
        check(altered(receipt, "ConsentRefused", "ConsentGiven"), proof, "").statusCode(200)
                .body(allOf(containsString("The receipt was altered"), not(containsString("genuine"))));
    }

    @Test
    void proofOfAnotherAnswerProvesNothing() {
        consents.allow(alice, item, "recut");
        check(receipt, alice.asks().get("/receipts/2.tlog-proof").asByteArray(), "").statusCode(200)
                .body(not(containsString("The receipt is genuine")));
    }

    @Test
    void strangersSignatureIsToldFromOurs() throws Exception {
        SigningKey key = SigningKey.next("elsewhere.example/log");
        TlogProof read = TlogProof.parse(proof);
        TlogProof elsewhere = new TlogProof(null, read.index(), read.path(),
                new Checkpoint("elsewhere.example/log", read.head().size(), read.head().root()).signed(key));
        byte[] other = elsewhere.print().getBytes(StandardCharsets.UTF_8);
        check(receipt, other, "").statusCode(200).body(allOf(containsString("signed with another key"),
                containsString("elsewhere.example/log")));
        check(receipt, other, key.verifier().text()).statusCode(200).body(allOf(containsString("The receipt is genuine"),
                not(containsString("last answer"))));
    }

    @Test
    void signatureOverAnotherTreeIsWrong() throws Exception {
        TlogProof read = TlogProof.parse(proof);
        String forged = read.print().replace(read.head().root().text(), Edge.EMPTY.root().text());
        check(receipt, forged.getBytes(StandardCharsets.UTF_8), "").statusCode(200)
                .body(containsString("The signature is wrong"));
    }

    @ParameterizedTest
    @CsvSource({ "{}, The receipt cannot be read", "not json at all, The receipt cannot be read",
            "'<html>', The receipt cannot be read" })
    void whatIsNoReceiptIsSaidWithItsLine(String text, String title) {
        check(text.getBytes(StandardCharsets.UTF_8), proof, "").statusCode(200)
                .body(allOf(containsString(title), containsString("Line 1: ")));
        check(receipt, text.getBytes(StandardCharsets.UTF_8), "").statusCode(200)
                .body(allOf(containsString("The proof cannot be read"), containsString("Line 1: ")));
    }

    @Test
    void pastedTextIsAsGoodAsFiles() {
        String lines = new String(proof, StandardCharsets.UTF_8).replace("\n", "\r\n");
        form().multiPart("receiptText", new String(receipt, StandardCharsets.UTF_8))
                .multiPart(new MultiPartSpecBuilder(lines).controlName("proofText").charset(StandardCharsets.UTF_8).build())
                .post("/verify").then()
                .statusCode(200).body(containsString("The receipt is genuine"));
    }

    @Test
    void missingReceiptAndWrongKeyAreSaidAtTheirFields() {
        check(new byte[0], proof, "").statusCode(422).body(containsString("receipt-error"));
        form().multiPart("receiptText", new String(receipt, StandardCharsets.UTF_8)).multiPart("key", "no+key").post("/verify")
                .then().statusCode(422).body(allOf(containsString("key-error"), containsString("value=\"no+key\""),
                        containsString("pii_principal_id")));
    }

    @Test
    void tooMuchIsRefusedUnread() {
        check(new byte[3 << 20], proof, "").statusCode(413);
    }

    private static byte[] altered(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse check(byte[] receipt, byte[] proof, String key) {
        return form().multiPart("receipt", "receipt.json", receipt).multiPart("proof", "receipt.tlog-proof", proof)
                .multiPart("key", key).post("/verify").then();
    }

    private static RequestSpecification form() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }
}
