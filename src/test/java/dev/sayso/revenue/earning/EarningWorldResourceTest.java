package dev.sayso.revenue.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.money.Fraction;
import dev.sayso.money.Money;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A random story, told over HTTP in batches that overlap, against what must come of it. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class EarningWorldResourceTest {

    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;

    @Seeds(11)
    void everybodyHasWhatTheSetOfEventsGives(long seed) {
        Random random = new Random(seed);
        long ana = revenue.creator();
        long ben = revenue.creator();
        Work work = revenue.derivative(Line.of(revenue.item(Map.of(ana, 600_001, ben, 399_999)), 449_999));
        Story story = new Story(random, given.unique("e"), List.of(work.name()), 80);
        List<Told> told = story.shuffled(random);
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(50));
            send(told.subList(Math.max(0, from - random.nextInt(5)), to));
            from = to;
        }
        SortedMap<Instant, List<Reckoning.Part>> parts = new TreeMap<>();
        parts.put(Instant.EPOCH,
                List.of(new Reckoning.Part("0", ana, Fraction.of(449_999L * 600_001, 1_000_000_000_000L)),
                        new Reckoning.Part("0", ben, Fraction.of(449_999L * 399_999, 1_000_000_000_000L))));
        Map<String, Long> expected = Reckoning.of(story.events(), Map.of(work.name(), new Reckoning.Model(parts, NEVER)))
                .entrySet().stream().filter(entry -> !entry.getKey().startsWith("in"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Long> found = new TreeMap<>();
        revenue.rows("""
                select a.creator_id, a.currency, b.micros from balance b join ledger_account a on a.id = b.account_id
                where a.creator_id in (?1, ?2) and b.micros <> 0""", ana, ben).forEach(row -> {
            Object[] cells = (Object[]) row;
            found.put(cells[0] + " " + cells[1], ((Number) cells[2]).longValue());
        });
        assertThat(found).isEqualTo(expected);
    }

    private void send(List<Told> events) {
        String name = given.unique("batch");
        Map<String, Long> sums = new TreeMap<>();
        events.forEach(event -> sums.merge(event.currency().getCurrencyCode(), event.gross(), Math::addExact));
        String header = sums.entrySet().stream().map(one -> "\"" + one.getKey() + "\":\"" + amount(one.getValue()) + "\"")
                .collect(Collectors.joining(",", "{\"batch\":\"" + name + "\",\"count\":" + events.size() + ",\"sums\":{",
                        "}}"));
        String file = header + "\n" + events.stream().map(EarningWorldResourceTest::line).collect(Collectors.joining("\n"));
        given.person(Role.PLATFORM).asks().contentType("application/x-ndjson; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/revenue-events").then()
                .statusCode(202);
        Wait.until("the batch", () -> !List.of("checking", "posting").contains(state(name).getString("state")));
        JsonPath state = state(name);
        assertThat(state.getString("state")).isEqualTo("done");
        assertThat(state.getLong("rejected")).isZero();
        assertThat(state.getLong("rows_read")).isEqualTo(events.size());
    }

    private JsonPath state(String name) {
        return given.person(Role.PLATFORM).asks().get("/api/v1/revenue-events/" + name).jsonPath();
    }

    private static String amount(long micros) {
        String text = new Money(micros, Story.CURRENCIES.get(0)).toString();
        return text.substring(0, text.indexOf(' '));
    }

    private static String line(Told told) {
        return """
                {"id":"%s","source":"%s","derivative":"%s","kind":"%s","gross":"%s","currency":"%s","period_start":"%s",\
                "period_end":"%s"%s}""".formatted(told.id(), told.source(), told.derivative(), told.kind().code(),
                amount(told.gross()), told.currency().getCurrencyCode(), told.period().start(), told.period().end(),
                told.replaces() == null ? "" : ",\"replaces\":\"" + told.replaces() + "\"");
    }
}
