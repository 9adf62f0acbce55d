package dev.sayso.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.log.GivenLog;
import dev.sayso.log.LogKeys;
import dev.sayso.log.verify.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ReceiptResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenChanges changes;

    @Inject
    GivenLog log;

    @Inject
    LogKeys keys;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void bothFilesTogetherProveTheAnswer() {
        consents.allow(alice, consents.item(alice), "recut");
        byte[] receipt = alice.asks().get("/receipts/1.json").then().statusCode(200)
                .header("Content-Disposition", containsString("sayso-receipt-1.json")).extract().asByteArray();
        byte[] proof = alice.asks().get("/receipts/1.tlog-proof").then().statusCode(200)
                .contentType("text/plain; charset=utf-8").extract().asByteArray();
        assertThat(Verification.of(receipt, proof, keys.verifiers())).isInstanceOf(Verification.Verified.class);
        receipt[100] ^= 1;
        assertThat(Verification.of(receipt, proof, keys.verifiers())).isNotInstanceOf(Verification.Verified.class);
    }

    @Test
    void pageSaysWhatIsProvedWhereAndHowToCheckIt() {
        String item = consents.item(alice);
        Answer answer = consents.refuse(alice, item, "recut");
        long place = log.proof(answer.fact().id()).index();
        alice.asks().get("/receipts/1").then().statusCode(200).body(allOf(containsString("You refused Recut for"),
                containsString("Place in the consent log"), containsString("Entry %,d of ".formatted(place)),
                containsString(
                        "verify sayso-receipt-1.json sayso-receipt-1.tlog-proof --key " + keys.verifiers().get(0).text()),
                containsString("&quot;number&quot;:1")));
    }

    @Test
    void receiptsBelongToTheirCreator() {
        consents.refuse(alice, consents.item(alice), "recut");
        Person bob = given.creator();
        for (String file : List.of("", ".json", ".tlog-proof")) {
            bob.asks().get("/receipts/1" + file).then().statusCode(404);
        }
    }

    @Test
    void actOfOneAnswerHasOneReceipt() {
        Answer answer = consents.refuse(alice, consents.item(alice), "recut");
        alice.asks().get("/receipts/acts/" + answer.actId()).then().statusCode(303)
                .header("Location", endsWith("/receipts/1"));
    }

    @Test
    void actOfManyAnswersListsTheirEntries() {
        List<Answer> off = consents.turnEverythingOff(alice);
        UUID act = off.get(0).actId();
        off.forEach(answer -> log.proof(answer.fact().id()));
        alice.asks().get("/receipts/acts/" + act).then().statusCode(200).body(allOf(containsString("6 answers"),
                containsString("href=\"/receipts/1\""), containsString("href=\"/receipts/6\"")));
        List<Long> places = alice.asks().get("/receipts/acts/" + act + "/entries.json").then().statusCode(200).extract()
                .jsonPath().getList("entries.index", Long.class);
        assertThat(places).hasSize(6).isSorted();
        given.creator().asks().get("/receipts/acts/" + act).then().statusCode(404);
    }

    @Test
    void actOfVeryManyAnswersHasPages() {
        for (int i = 0; i < 52; i++) {
            consents.item(alice);
        }
        UUID act = changes.open(alice);
        changes.review(alice, act);
        changes.apply(alice, act);
        String next = "/receipts/acts/" + act + "?after=50";
        alice.asks().get("/receipts/acts/" + act).then().statusCode(200).body(allOf(containsString("href=\"/receipts/50\""),
                not(containsString("href=\"/receipts/51\"")), containsString(next), containsString("This page shows 50.")));
        alice.asks().get(next).then().statusCode(200).body(allOf(containsString("href=\"/receipts/52\""),
                not(containsString("href=\"/receipts/50\"")), not(containsString("?after=52"))));
    }

    /** More than there are connections to the database. */
    @Test
    void manyProofsAtOnceDoNotWaitForEachOther() {
        Answer answer = consents.refuse(alice, consents.item(alice), "recut");
        log.proof(answer.fact().id());
        ExecutorService browsers = Executors.newFixedThreadPool(40);
        try {
            List<Future<Integer>> statuses = Stream
                    .generate(() -> browsers.submit(() -> alice.asks().get("/receipts/1.tlog-proof").statusCode())).limit(200)
                    .toList();
            assertThat(statuses).extracting(Future::get).containsOnly(200);
        } finally {
            browsers.shutdownNow();
        }
    }
}
