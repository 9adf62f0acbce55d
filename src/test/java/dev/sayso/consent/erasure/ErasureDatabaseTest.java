package dev.sayso.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.standing.Act;
import dev.sayso.log.GivenLog;
import dev.sayso.log.LogKeys;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.verify.Verification;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ErasureDatabaseTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    AudienceDesk audience;

    @Inject
    GivenChanges changes;

    @Inject
    Erasure erasure;

    @Inject
    GivenLog log;

    @Inject
    LogKeys keys;

    @Inject
    EntityManager entities;

    @Test
    void whatWasLoggedStaysProvableForWhoeverKeptTheReceipt() {
        Person alice = given.creator();
        Answer answer = consents.allow(alice, consents.item(alice), "recut");
        long fact = answer.fact().id();
        TlogProof before = log.proof(fact);
        byte[] receipt = alice.asks().get("/receipts/1.json").asByteArray();
        erasure.erase(alice.creatorId());
        TlogProof after = log.proof(fact);
        assertThat(after.index()).isEqualTo(before.index());
        assertThat(Verification.of(receipt, after.print().getBytes(StandardCharsets.UTF_8), keys.verifiers()))
                .isInstanceOf(Verification.Verified.class);
        assertThat(log.record(fact)).isEmpty();
    }

    @Test
    void nothingNamesThePersonAnyMore() {
        Person alice = given.creator();
        String channel = alice.channel();
        String account = alice.account().toString();
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.rule(alice, Act.Kind.OFF, "dub");
        audience.block(alice.creatorId(), "acct-991");
        log.proof(consents.refuse(alice, item, "recut").fact().id());
        assertThat(columnsWith(channel)).isNotEmpty();
        erasure.erase(alice.creatorId());
        assertThat(columnsWith(channel)).isEmpty();
        assertThat(number("select count(*) from answer_person where account_id = '" + account + "'")).isZero();
        assertThat(
                number("select count(*) from account where id = '" + account + "' and (creator_id is not null or name <> '')"))
                .isZero();
        assertThat(number("select count(*) from log_record r join answer a on a.fact_id = r.fact_id where a.creator_id = "
                + alice.creatorId())).isZero();
        assertThat(number("select count(*) from answer where creator_id = " + alice.creatorId())).isEqualTo(3);
    }

    /** Facts of many answers get higher ids than the closing that comes after them. */
    @Test
    void nothingIsLeftOfWhatWasDoneAMomentAgo() {
        Person alice = given.creator();
        consents.item(alice);
        changes.apply(alice, changes.reviewed(alice));
        audience.block(alice.creatorId(), "acct-991");
        erasure.erase(alice.creatorId());
        assertThat(number("select count(*) from answer where creator_id = " + alice.creatorId())).isPositive();
        for (String table : List.of("answer", "account_closing", "requester_block")) {
            assertThat(number("select count(*) from log_record where fact_id in (select fact_id from " + table
                    + " where creator_id = " + alice.creatorId() + ")")).as(table).isZero();
        }
    }

    @Test
    void erasureAgainIsTheSameAndTouchesNobodyElse() {
        Person alice = given.creator();
        Person bob = given.creator();
        consents.refuse(alice, consents.item(alice), "recut");
        consents.refuse(bob, consents.item(bob), "recut");
        erasure.erase(alice.creatorId());
        erasure.erase(alice.creatorId());
        assertThat(columnsWith(bob.channel())).isNotEmpty();
        bob.asks().get("/receipts/1.json").then().statusCode(200);
    }

    /** All columns of text that contain something, as table and column. */
    private List<String> columnsWith(String text) {
        List<?> columns = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                  and lower(c.data_type) in ('character varying', 'text', 'character large object')""", Object[].class)
                .getResultList());
        return columns.stream().map(Object[].class::cast).map(column -> column[0] + "." + column[1])
                .filter(name -> number("select count(*) from " + name.substring(0, name.indexOf('.')) + " where "
                        + name.substring(name.indexOf('.') + 1) + " like '%" + text + "%'") > 0)
                .collect(Collectors.toList());
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }
}
