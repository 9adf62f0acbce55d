package dev.sayso.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.Answer;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.tree.InclusionProof;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ConsentLogDatabaseTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ConsentDesk desk;

    @Inject
    AudienceDesk audience;

    @Inject
    InterventionDesk staff;

    @Inject
    RecordDesk records;

    @Inject
    GivenLog log;

    @Inject
    LogKeys keys;

    @Inject
    EntityManager entities;

    @Test
    void everyAnswerStandsUnderASignedCheckpoint() throws Exception {
        Person alice = given.creator();
        Answer answer = consents.allow(alice, consents.item(alice), "recut");
        assertIsProved(fact(answer));
        JsonObject record = record(fact(answer));
        assertThat(record.getString("pii_principal_id")).isEqualTo(alice.channel());
        assertThat(record.getJsonArray("events").getJsonObject(0).getString("event_state")).isEqualTo("dpv:ConsentGiven");
        assertThat(record.getJsonObject("answer").getString("kind")).isEqualTo("allow");
    }

    @Test
    void answersStandInTheOrderOfTheEventLog() {
        Person alice = given.creator();
        String item = consents.item(alice);
        List<Long> facts = IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? consents.allow(alice, item, "recut")
                : consents.refuse(alice, item, "recut")).map(this::fact).toList();
        List<Long> places = facts.stream().map(fact -> log.proof(fact).index()).toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void staffAndCreatorsLeaveNothingUnlogged() throws Exception {
        Person alice = given.creator();
        String item = consents.item(alice);
        UUID mona = given.person(Role.MODERATOR).account();
        staff.block(consents.id(item), "Reported", mona);
        audience.block(alice.creatorId(), "acct-991");
        desk.close(alice.creatorId());
        for (String table : List.of("item_block where item_id = " + consents.id(item),
                "requester_block where creator_id = " + alice.creatorId(),
                "account_closing where creator_id = " + alice.creatorId())) {
            assertIsProved(number("select fact_id from " + table));
        }
        assertThat(record(number("select fact_id from item_block where item_id = " + consents.id(item))).getString("type"))
                .isEqualTo("item.blocked");
    }

    @Test
    void termsThatTheInstallationBeganWithAreLogged() throws Exception {
        long fact = number("select fact_id from terms where use_name = 'likeness' and version = 1");
        assertIsProved(fact);
        assertThat(record(fact).getInteger("depicted_ppm")).isEqualTo(350_000);
        assertThat(record(fact).getString("text_sha256_ar")).hasSize(64);
    }

    @Test
    void whatWasRecordedWithoutItsRecordIsLoggedAllTheSame() throws Exception {
        Person alice = given.creator();
        String item = consents.item(alice);
        long fact = QuarkusTransaction.requiringNew().call(() -> {
            long given = consents.allow(alice, item, "dub").fact().id();
            entities.createNativeQuery("delete from log_record where fact_id = ?1").setParameter(1, given).executeUpdate();
            return given;
        });
        assertIsProved(fact);
        assertThat(record(fact).getJsonObject("answer").getString("kind")).isEqualTo("allow");
    }

    @Test
    void erasedRecordLeavesItsEntryProvableAndSayingNothing() throws Exception {
        Person alice = given.creator();
        String item = consents.item(alice);
        long fact = QuarkusTransaction.requiringNew().call(() -> {
            long given = consents.allow(alice, item, "recut").fact().id();
            assertThat(records.erase(List.of(given))).as("not in the log yet").isZero();
            return given;
        });
        TlogProof before = log.proof(fact);
        assertThat(QuarkusTransaction.requiringNew().call(() -> records.erase(List.of(fact)))).isEqualTo(1);
        assertThat(log.record(fact)).isEmpty();
        assertThat(log.proof(fact).index()).isEqualTo(before.index());
        assertThat(number("select count(*) from log_entry where fact_id = " + fact)).isEqualTo(1);
    }

    private void assertIsProved(long fact) throws Exception {
        TlogProof proof = log.proof(fact);
        LogRecord record = log.record(fact).orElseThrow();
        assertThat(record.isWhole()).isTrue();
        assertThat(record.record().json()).isEqualTo(CanonicalJson.of(record(fact).encode()));
        SignedNote note = SignedNote.parse(proof.checkpoint().print().getBytes(StandardCharsets.UTF_8));
        assertThat(note.check(keys.verifiers()).areRight()).isTrue();
        Checkpoint checkpoint = Checkpoint.of(note);
        assertThat(checkpoint.origin()).isEqualTo(keys.origin());
        assertThat(new InclusionProof(proof.index(), checkpoint.size(), proof.path()).proves(record.record().leaf(),
                checkpoint.root())).isTrue();
    }

    private JsonObject record(long fact) {
        return new JsonObject(log.record(fact).orElseThrow().record().json().text());
    }

    private long fact(Answer answer) {
        return answer.fact().id();
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }
}
