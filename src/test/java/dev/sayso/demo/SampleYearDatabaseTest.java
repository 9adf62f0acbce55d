package dev.sayso.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.PlatformDoor;
import dev.sayso.PostgreSql;
import dev.sayso.account.Creators;
import dev.sayso.catalog.Items;
import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.StandingView.Badge;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.DpvStatus;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FactNumbers;
import dev.sayso.feed.FeedHead;
import dev.sayso.gate.selftest.SelfTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** Everything that pages can say of an item is to be found in the sample. */
@QuarkusTest
@TestProfile(SampleDatabase.class)
@QuarkusTestResource(PostgreSql.class)
class SampleYearDatabaseTest {

    private static Instant now = Instant.EPOCH;

    @Inject
    DemoDesk desk;

    @Inject
    StandingReader reader;

    @Inject
    Answers answers;

    @Inject
    Items items;

    @Inject
    Creators creators;

    @Inject
    FactNumbers numbers;

    @Inject
    FeedHead head;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @ConfigProperty(name = "quarkus.oidc.client-id")
    String client;

    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    String secret;

    /** Its year begins after the terms of this installation were published, and so after today. */
    @BeforeEach
    void make() {
        if (now.equals(Instant.EPOCH)) {
            assertThat(count("Account")).as("accounts that nobody asked for").isZero();
            now = clock.instant().plus(Duration.ofDays(400));
            assertThat(desk.fill(now)).isTrue();
        }
    }

    @Test
    void sampleIsMadeOnce() {
        List<Long> before = List.of(count("Item"), count("ItemVersion"), count("Answer"), count("Fact"), count("Account"));
        assertThat(before.get(0)).isBetween(110L, 140L);
        assertThat(before.get(2)).isGreaterThan(120);
        assertThat(desk.fill(now.plus(Duration.ofDays(1)))).isFalse();
        assertThat(List.of(count("Item"), count("ItemVersion"), count("Answer"), count("Fact"), count("Account")))
                .isEqualTo(before);
    }

    @Test
    void eventLogTellsItInTheOrderOfTime() {
        for (int i = 0; i < 500 && count("PendingFact") > 0; i++) {
            head.await(Long.MAX_VALUE, Duration.ofMillis(10));
        }
        List<Instant> told = QuarkusTransaction.requiringNew().call(
                () -> numbers.after(0, 10_000).stream().map(FactNumber::fact).map(Fact::at).toList());
        assertThat(told).hasSize((int) count("Fact")).hasSizeGreaterThan(250).isSorted();
        assertThat(told.get(told.size() - 1)).isBefore(now);
    }

    /** The sample is of a later day than the clock's, so the README's command is run now and its question asked for then. */
    @Test
    void readmeAsksWhatTheSampleAllows() throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("README.md"));
        String ask = block(readme, "curl -H \"Authorization: Bearer $token\" -H 'Content-Type: application/json'", "\n```");
        JsonObject question = new JsonObject(ask.substring(ask.indexOf("'{") + 1, ask.lastIndexOf('\'')));
        Question asked = new Question(
                new Requester(question.getJsonObject("subject").getString("id"), false, false), true);
        assertThat(standing(question.getJsonObject("resource").getString("id"),
                question.getJsonObject("action").getString("name"), asked).isYes()).isTrue();
        assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "There is no curl: the question of the README was not asked");
        String script = block(readme, "token=$(curl", "\ncurl -X POST") + "\n" + ask;
        Process shell = new ProcessBuilder("sh", "-c", script.replace("http://localhost:PORT", provider)
                .replace("http://localhost:8080", RestAssured.baseURI + ":" + RestAssured.port)).start();
        String heard = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(new JsonObject(heard).getBoolean("decision")).as(heard).isNotNull();
    }

    /** As it is printed when development begins. */
    @Test
    void selfTestRunsAsPrinted() {
        try (PlatformDoor door = new PlatformDoor()) {
            String printed = DemoStart.welcome(door.url(), provider, client, secret);
            String[] command = block(printed, "SAYSO_CLIENT_SECRET=", "\n$").replace("\\\n", " ").strip().split("\\s+");
            Map<String, String> environment = Stream.of(command).filter(word -> word.startsWith("SAYSO_"))
                    .map(word -> word.split("=", 2)).collect(Collectors.toMap(word -> word[0], word -> word[1]));
            List<String> arguments = List.of(command).subList(List.of(command).indexOf("selftest") + 1, command.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int result = SelfTest.run(arguments, environment, new PrintStream(out, true, StandardCharsets.UTF_8), clock);
            assertThat(result).as(out.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("for recut", "would be registered as");
        }
    }

    private static String block(String text, String start, String end) {
        int from = text.indexOf(start);
        Matcher over = Pattern.compile(end).matcher(text);
        return text.substring(from, over.find(from) ? over.start() : text.length());
    }

    @Test
    void nothingIsAskedOfAnotherHost() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("select count(*) from ItemVersion where thumbnailUrl is not null", Long.class).getSingleResult()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
            "bowls-crack, recut, CONSENTED",
            "first-pot-again, recut, UNDECIDED",
            "first-pot-again, likeness, REFUSED",
            "hundred-cups, restyle, WITHDRAWN",
            "river-clay-2, restyle, WITHDRAWN",
            "slow-hands-3, soundtrack, UNDECIDED",
            "teapot-week, recut, EXPIRED",
            "open-day, likeness, HOLDERS_UNKNOWN",
            "glaze-mistakes, dub, WITHDRAWN",
            "porcelain, dub, CONSENTED",
            "flat-plates, recut, CONSENTED",
            "new-wheel, recut, UNDECIDED",
            "slow-hands-6, recut, WITHDRAWN",
            "mending, restyle, HOLDERS_CHANGED",
            "slip-trailing, recut, BLOCKED",
            "old-strings, soundtrack, CONSENTED",
            "live-dough, recut, NOT_AVAILABLE",
            "night-shift, soundtrack, INVALIDATED",
            "one-pedal, soundtrack, UNDECIDED",
            "village-kiln, recut, UNDECIDED",
            "clay-plates, recut, CONSENTED",
            "music-for-a-kiln, recut, CONSENTED",
            "loops-1, recut, CONSENTED",
            "ten-grooves, recut, WITHDRAWN",
            "bajo-2, dub, ACCOUNT_OFF",
            "two-basses, soundtrack, ACCOUNT_OFF",
            "song-for-mother, recut, REFUSED",
            "date-cookies, likeness, CONSENTED",
            "date-cookies, dub, CONSENTED",
            "sister-tastes, likeness, UNDECIDED",
            "mujaddara, dub, CONSENTED",
            "mushrooms, dub, UNDECIDED",
            "rain-girl, recut, EXPIRED",
            "market-morning, train, ACCOUNT_OFF",
    })
    void everyReasonIsThere(String item, String use, Reason reason) {
        assertThat(standing(item, use).reason()).isEqualTo(reason);
    }

    @Test
    void someYesesEndSoonAndSomeLate() {
        for (String item : List.of("ash-tiles", "moss-garden")) {
            String use = item.equals("ash-tiles") ? "restyle" : "recut";
            assertThat(view(item, use).badge()).isEqualTo(Badge.ENDS);
        }
        assertThat(view("bowls-crack", "recut").badge()).isEqualTo(Badge.ON);
        assertThat(view("teapot-week", "recut").badge()).isEqualTo(Badge.LAPSED);
        assertThat(view("village-kiln", "recut").badge()).isEqualTo(Badge.WAITS);
        assertThat(view("slip-trailing", "recut").badge()).isEqualTo(Badge.STOPPED);
        assertThat(view("first-pot-again", "likeness").badge()).isEqualTo(Badge.OFF);
    }

    @Test
    void someWasMadeWithPermissionAndSomeWithout() {
        assertThat(licence("spin-cycle")).isEqualTo("LICENSED");
        assertThat(licence("porcelain-shuffle")).isEqualTo("LICENSED");
        assertThat(licence("wobble")).isEqualTo("LICENSED");
        assertThat(licence("first-pot-dances")).isEqualTo("UNLICENSED");
    }

    @Test
    void remixesHaveEarnedForHalfAYear() {
        assertThat(count("Batch where platformId <> 'sayso-selftest'")).isEqualTo(27);
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                "select sum(b.rejected) + sum(b.duplicates) from revenue_batch b", Object.class).getSingleResult()))
                .hasToString("0");
        assertThat(money("select sum(p.micros) from posting p")).isZero();
        assertThat(money("""
                select sum(b.micros) from balance b join ledger_account a on a.id = b.account_id
                join creator c on c.id = a.creator_id where c.platform_id = 'alice'""")).isPositive();
        assertThat(money("select sum(s.micros) from suspense s where s.derivative = 'first-pot-dances'")).isPositive();
        assertThat(money("select count(*) from revenue_event e where e.kind = 'RESTATEMENT'")).isOne();
    }

    private long money(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql, Object.class).getSingleResult()).longValue());
    }

    private String licence(String item) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery("""
                select l.state from licence l join item i on i.id = l.derivative_id where i.platform_id = ?1""", String.class)
                .setParameter(1, item).getSingleResult());
    }

    @Test
    void someYesesAreNarrow() {
        assertThat(conditions("big-bowl", "restyle").audience()).isEqualTo(Audience.VERIFIED);
        assertThat(conditions("slow-hands-1", "soundtrack").audience().listed())
                .isEqualTo(Set.of("quince-radio", "night-library"));
        assertThat(conditions("copper-green", "restyle").commercial()).isFalse();
        assertThat(conditions("bowls-crack", "recut").audience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void coOwnerWhoIsOutstandingIsNamedAndTheDepictedIsNot() {
        assertThat(standing("village-kiln", "recut").outstanding()).containsExactly("bob");
        assertThat(standing("sister-tastes", "likeness").outstanding()).isEmpty();
        assertThat(said("village-kiln", "recut", "alice").isYes()).isTrue();
    }

    @Test
    void ownAnswersAndRulesAreToldApart() {
        assertThat(said("bowls-crack", "recut", "alice").source()).isEqualTo(Said.Source.OWN_CHOICE);
        assertThat(said("flat-plates", "recut", "alice").source()).isEqualTo(Said.Source.ACCOUNT_RULE);
        assertThat(said("first-pot-again", "recut", "alice").source()).isEqualTo(Said.Source.NOTHING);
        assertThat(standing("bajo-2", "dub").status()).isEqualTo(DpvStatus.WITHDRAWN);
        assertThat(standing("market-morning", "train").status()).isEqualTo(DpvStatus.REFUSED);
    }

    @Test
    void everythingOffIsPartlyBack() {
        List<Answer> rules = QuarkusTransaction.requiringNew().call(() -> answers.rules(creator("bob")));
        assertThat(rules).extracting(rule -> rule.use() + " " + rule.kind()).containsExactlyInAnyOrder(
                "soundtrack " + Act.Kind.ALL_ITEMS, "recut " + Act.Kind.PER_ITEM, "restyle " + Act.Kind.OFF,
                "dub " + Act.Kind.OFF, "likeness " + Act.Kind.OFF, "train " + Act.Kind.OFF);
    }

    @Test
    void oneChangeWaitsForAnAdministrator() {
        assertThat(count("WaitingChange")).isEqualTo(1);
    }

    private Conditions conditions(String item, String use) {
        return requireNonNull(standing(item, use).conditions(), item);
    }

    private StandingView view(String item, String use) {
        return StandingView.of(standing(item, use), said(item, use, "alice"), now);
    }

    private Standing standing(String item, String use) {
        return standing(item, use, Question.OF_PAGES);
    }

    private Standing standing(String item, String use, Question question) {
        return QuarkusTransaction.requiringNew().call(() -> read(item).of(id(item), use, question, now));
    }

    private Said said(String item, String use, String who) {
        return QuarkusTransaction.requiringNew().call(() -> read(item).said(id(item), use, creator(who), now)).orElseThrow();
    }

    private Standings read(String item) {
        return reader.read(List.of(id(item)));
    }

    private long id(String item) {
        return items.withPlatformId(item).orElseThrow().id();
    }

    private long creator(String name) {
        return creators.withPlatformId(name).orElseThrow().id();
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from " + entity, Long.class).getSingleResult());
    }
}
