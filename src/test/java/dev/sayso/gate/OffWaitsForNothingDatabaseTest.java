package dev.sayso.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.Answers;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.stop.Stops;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import dev.sayso.terms.Uses;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Whatever long work holds, whoever says no is told that it is off while that work is provably still under way, and nobody
 * is allowed anything from then on. Once the work is done, the answer follows, once.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class OffWaitsForNothingDatabaseTest {

    private static final String USE = "recut";
    private static final String REQUESTER = "acct-4711";

    /**
     * What somebody does in one transaction that does not end; by what it holds, {@code c} being the creator, {@code i} an
     * item.
     */
    enum Work {
        /** A large act of their own, or a registration of derivatives: nobody else adds an answer. */
        BOOK("select creator_id from answer_book where creator_id = :c for update"),
        /** An import of items that they hold, or another holder's act about them. */
        ITEMS("select id from item where id = :i for update"),
        /** Something that writes them down as a creator once more. */
        CREATOR("select id from creator where id = :c for update"),
        /** The job that carries withdrawals out. */
        ENDINGS("select id from ending_progress where id = 1 and :c > 0 and :i > 0 for update"),
        /** The job that appends to the log. */
        LOG("select id from log_head where id = 1 and :c > 0 and :i > 0 for update");

        private final String sql;

        Work(String sql) {
            this.sql = sql;
        }

        String sql(long creator, long item) {
            return sql.replace(":c", String.valueOf(creator)).replace(":i", String.valueOf(item));
        }
    }

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;
    @Inject
    GateNode node;
    @Inject
    Answers answers;
    @Inject
    Stops stops;
    @Inject
    Uses uses;
    @Inject
    EntityManager entities;
    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @EnumSource
    void everythingIsOffBehindATransactionThatDoesNotEnd(Work work) throws SQLException {
        Person ines = given.creator();
        String item = onByRule(ines);
        String other = onByRule(ines);
        behind(work, ines, item, () -> {
            String told = location(ines.sends().post("/permissions/off"));
            assertThat(isAllowed(item)).as("after " + told).isFalse();
            assertThat(isAllowed(other)).isFalse();
            assertThat(ines.asks().get(told).then().statusCode(200).extract().asString()).contains("Everything is off");
            assertThat(ines.asks().get("/items/" + item).then().statusCode(200).extract().asString())
                    .contains("Your account rule is off for this use");
            assertThat(listed(ines, "on")).doesNotContain(item, other);
        });
        assertSettled(ines, uses.names().size());
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsOffBehindATransactionThatDoesNotEnd(Work work) throws SQLException {
        Person ines = given.creator();
        String item = onByRule(ines);
        behind(work, ines, item, () -> {
            Response sent = ines.sends().formParam("use", USE).formParam("answer", "off").formParam("act", "")
                    .formParam("shown", QuarkusTransaction.requiringNew().call(() -> consents.shownRule(ines, USE)).token())
                    .post("/permissions/rules");
            String told = location(sent);
            assertThat(isAllowed(item)).as("after " + told).isFalse();
            assertThat(ines.asks().get(told).then().statusCode(200).extract().asString()).contains("Off for all your items");
        });
        assertSettled(ines, 1);
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsRefusedOrClearedBehindATransactionThatDoesNotEnd(Work work) throws SQLException {
        Person ines = given.creator();
        String refused = consents.item(ines);
        String cleared = consents.item(ines);
        String left = consents.item(ines);
        List.of(refused, cleared, left).forEach(one -> consents.allow(ines, one, USE));
        gate.settled();
        behind(work, ines, refused, () -> {
            String told = location(choose(ines, refused, "refuse"));
            assertThat(isAllowed(refused)).as("after " + told).isFalse();
            location(choose(ines, cleared, "clear"));
            assertThat(isAllowed(cleared)).isFalse();
            assertThat(isAllowed(left)).as("what nothing was said about").isTrue();
            assertThat(ines.asks().get(told).then().statusCode(200).extract().asString()).contains("is off");
            assertThat(listed(ines, "on")).contains(left).doesNotContain(refused, cleared);
        });
        assertSettled(ines, 2);
    }

    @ParameterizedTest
    @EnumSource
    void aRequesterIsBlockedBehindATransactionThatDoesNotEnd(Work work) throws SQLException {
        Person ines = given.creator();
        String item = onByRule(ines);
        behind(work, ines, item, () -> {
            String told = location(ines.sends().formParam("requester", REQUESTER).post("/permissions/blocks"));
            assertThat(isAllowed(item)).as("after " + told).isFalse();
            assertThat(isAllowed("acct-2", item)).as("somebody else").isTrue();
            assertThat(ines.asks().get(told).then().statusCode(200).extract().asString()).contains(REQUESTER + "</bdi>");
        });
        assertSettled(ines, 0);
        assertThat(isAllowed(item)).isFalse();
    }

    /** A yes waits for what its giver does, though not for long; a no given meanwhile is not undone by it. */
    @Test
    void aYesThatCannotBeTakenIsToldSoAndChangesNothing() throws SQLException {
        Person ines = given.creator();
        String item = consents.item(ines);
        consents.refuse(ines, item, USE);
        behind(Work.BOOK, ines, item, () -> {
            Response sent = ines.sends().formParam("use", USE).formParam("answer", "allow").formParam("act", "")
                    .formParam("shown", consents.shown(ines, item, USE).token()).formParam("commercial", "yes")
                    .formParam("audience", "everyone").formParam("end", consents.inAYear().toString().substring(0, 10))
                    .post("/items/" + item + "/choices");
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(409);
            assertThat(sent.asString()).contains("is not done yet");
        });
        assertThat(isAllowed(item)).isFalse();
    }

    /** What was said twice is in effect once, and the same form again is the same. */
    @Test
    void theSameFormAgainIsTheSameAct() throws SQLException {
        Person ines = given.creator();
        String item = onByRule(ines);
        UUID act = UUID.randomUUID();
        behind(Work.BOOK, ines, item, () -> {
            location(ines.sends().formParam("act", act.toString()).post("/permissions/off"));
            location(ines.sends().formParam("act", act.toString()).post("/permissions/off"));
            assertThat(stops.unanswered(List.of(ines.creatorId()))).hasSize(1);
        });
        assertSettled(ines, uses.names().size());
        location(ines.sends().formParam("act", act.toString()).post("/permissions/off"));
        assertThat(given(ines)).isEqualTo(1 + uses.names().size());
    }

    /** A decision that the event log alone does not explain names what does. */
    @Test
    void aDecisionNamesTheNoThatIsAheadOfTheLog() throws SQLException {
        Person ines = given.creator();
        String item = onByRule(ines);
        UUID act = UUID.randomUUID();
        behind(Work.BOOK, ines, item, () -> {
            location(ines.sends().formParam("act", act.toString()).post("/permissions/off"));
            Response no = gate.evaluate(REQUESTER, USE, item);
            assertThat(no.<Boolean> path("decision")).isFalse();
            assertThat(no.<String> path("context.reason")).isEqualTo("account_off");
            assertThat(no.<List<String>> path("context.stopped_by")).containsExactly(act.toString());
            assertThat(ines.asks().get("/history").asString()).contains("receipt follow");
        });
        assertSettled(ines, uses.names().size());
        Wait.until("nothing to stop it", () -> gate.evaluate(REQUESTER, USE, item).path("context.stopped_by") == null);
        assertThat(gate.evaluate(REQUESTER, USE, item).<String> path("context.reason")).isEqualTo("account_off");
        assertThat(ines.asks().get("/history").asString()).doesNotContain("receipt follow");
    }

    private String onByRule(Person ines) {
        String item = consents.item(ines);
        if (answers.count("creatorId", ines.creatorId()) == 0) {
            consents.rule(ines, Act.Kind.ALL_ITEMS, USE);
        }
        gate.settled();
        assertThat(isAllowed(item)).isTrue();
        return item;
    }

    private Response choose(Person ines, String item, String answer) {
        return ines.sends().formParam("use", USE).formParam("answer", answer).formParam("act", "")
                .formParam("shown", consents.shown(ines, item, USE).token()).post("/items/" + item + "/choices");
    }

    private static String location(Response sent) {
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        return sent.header("Location");
    }

    /** Does something while another transaction holds on to what it does, and looks that it still did in the end. */
    private void behind(Work work, Person ines, String item, Runnable act) throws SQLException {
        try (Connection held = database.getConnection(); Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            if (held.getMetaData().getURL().startsWith("jdbc:postgresql:")) {
                statement.execute("set local idle_in_transaction_session_timeout = 0");
            }
            statement.execute(work.sql(ines.creatorId(), consents.id(item)));
            act.run();
            statement.execute(work.sql(ines.creatorId(), consents.id(item)));
            held.rollback();
        }
    }

    /** The answers follow by themselves, each once, without a gap; and nothing else than before is in effect. */
    private void assertSettled(Person ines, int expected) {
        Wait.until("the answers", () -> stops.unanswered(List.of(ines.creatorId())).isEmpty());
        long before = given(ines) - expected;
        assertThat(before).isBetween(1L, 3L);
        assertThat(QuarkusTransaction.requiringNew().call(() -> answers.count("creatorId = ?1 and number > ?2",
                ines.creatorId(), (int) before))).isEqualTo(expected);
        Wait.until("the numbers", () -> QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from open_stop where creator_id = ?1", Long.class)
                .setParameter(1, ines.creatorId()).getSingleResult()).longValue()) == 0);
    }

    private long given(Person ines) {
        return QuarkusTransaction.requiringNew().call(() -> answers.count("creatorId", ines.creatorId()));
    }

    private static List<String> listed(Person ines, String state) {
        return ines.asks().get("/items?state=" + state + "&use=" + USE).then().statusCode(200).extract().htmlPath()
                .getList("**.findAll { it.name() == 'a' }.@href").stream().map(String::valueOf)
                .filter(address -> address.startsWith("/items/")).map(address -> address.substring("/items/".length()))
                .toList();
    }

    private boolean isAllowed(String item) {
        return isAllowed(REQUESTER, item);
    }

    private boolean isAllowed(String requester, String item) {
        Question question = new Question(new Requester(requester, false, false), true);
        return CompletableFuture.supplyAsync(() -> node.answers(List.of(new Asked(item, USE))).await().indefinitely()).join()
                .openness(0).orElseThrow().reply(question).isYes();
    }
}
