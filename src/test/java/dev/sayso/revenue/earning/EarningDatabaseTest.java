package dev.sayso.revenue.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.derivative.LicenceState;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same through the database, and what the database itself refuses. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class EarningDatabaseTest {

    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    EarningDesk desk;

    @ConfigProperty(name = "quarkus.test.profile", defaultValue = "test")
    String profile;

    @Seeds(1)
    void totalsDependOnTheSetOfEventsAlone(long seed) {
        Random random = new Random(seed);
        String late = given.unique("late");
        long ana = revenue.creator();
        long ben = revenue.creator();
        long cleo = revenue.creator();
        long one = revenue.item(Map.of(ana, 700_000, ben, 300_000));
        revenue.owners(one, 2, MARCH, Map.of(ana, 123_457, cleo, 876_543));
        long two = revenue.item(Map.of(cleo, 1_000_000));
        Work work = revenue.derivative(Line.of(one, 300_001), Line.of(two, 99_999),
                Line.depicted(two, Map.of(ana, 50_000, ben, 40_000)));
        Work ending = revenue.derivative(Line.of(two, 333_333));
        revenue.ending(ending, MAY);
        Story story = new Story(random, given.unique("e"), List.of(work.name(), ending.name(), late), 60);
        List<Told> told = story.shuffled(random);
        told.subList(0, told.size() / 2);
        take(told.subList(0, told.size() / 2), random);
        Work registered = revenue.derivative(late, LicenceState.UNLICENSED, true, Line.of(one, 400_000));
        take(told.subList(told.size() / 2, told.size()), random);
        revenue.ratify(registered, Line.of(one, 400_000));
        List<Long> all = ids(story.events());
        QuarkusTransaction.requiringNew().run(() -> desk.redrive(all, null));
        assertThat(QuarkusTransaction.requiringNew().call(() -> desk.redrive(all, null))).isZero();

        Fraction first = Fraction.of(new Ppm(300_001));
        Fraction all4 = Fraction.of(new Ppm(400_000));
        SortedMap<Instant, List<Reckoning.Part>> ofWork = new TreeMap<>();
        SortedMap<Instant, List<Reckoning.Part>> ofLate = new TreeMap<>();
        ofLate.put(Instant.EPOCH, List.of(part("0a", ana, all4, 700_000), part("0a", ben, all4, 300_000)));
        ofLate.put(MARCH, List.of(part("0b", ana, all4, 123_457), part("0b", cleo, all4, 876_543)));
        List<Reckoning.Part> same = List.of(part("1", cleo, Fraction.of(new Ppm(99_999)), 1_000_000),
                new Reckoning.Part("2", ana, Fraction.of(25_000, 1_000_000)),
                new Reckoning.Part("2", ben, Fraction.of(20_000, 1_000_000)));
        ofWork.put(Instant.EPOCH, with(same, part("0a", ana, first, 700_000), part("0a", ben, first, 300_000)));
        ofWork.put(MARCH, with(same, part("0b", ana, first, 123_457), part("0b", cleo, first, 876_543)));
        SortedMap<Instant, List<Reckoning.Part>> ofEnding = new TreeMap<>();
        ofEnding.put(Instant.EPOCH, List.of(part("0", cleo, Fraction.of(new Ppm(333_333)), 1_000_000)));
        SortedMap<String, Long> expected = Reckoning.of(story.events(), Map.of(work.name(), new Reckoning.Model(ofWork, NEVER),
                ending.name(), new Reckoning.Model(ofEnding, MAY), late, new Reckoning.Model(ofLate, NEVER)));
        assertThat(balances(List.of(ana, ben, cleo))).isEqualTo(expected.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("in") && !entry.getKey().startsWith("suspense"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(suspended(List.of(work, ending, registered))).isEqualTo(expected.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("suspense"))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(9), Map.Entry::getValue)));
        assertEven();
    }

    private static List<Reckoning.Part> with(List<Reckoning.Part> same, Reckoning.Part... more) {
        List<Reckoning.Part> all = new ArrayList<>(same);
        all.addAll(List.of(more));
        return all;
    }

    private static Reckoning.Part part(String line, long creator, Fraction whole, int share) {
        return new Reckoning.Part(line, creator, whole.times(Fraction.of(new Ppm(share))));
    }

    private void take(List<Told> told, Random random) {
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(40));
            int first = from;
            List<EarningDesk.Row> rows = new ArrayList<>();
            for (int i = from; i < to; i++) {
                rows.add(new EarningDesk.Row(i - first + 2, told.get(i)));
            }
            List<Outcome> outcomes = QuarkusTransaction.requiringNew().call(() -> desk.take(UUID.randomUUID(), rows));
            assertThat(outcomes).noneMatch(outcome -> outcome.type() == Outcome.Type.REJECTED);
            from = to;
        }
    }

    private List<Long> ids(List<Told> events) {
        return events.stream().map(event -> revenue.number("select id from revenue_event where event_id = ?1", event.id()))
                .toList();
    }

    private Map<String, Long> balances(List<Long> creators) {
        Map<String, Long> balances = new TreeMap<>();
        creators.forEach(creator -> revenue.rows("""
                select a.currency, b.micros, (select sum(p.micros) from posting p where p.account_id = a.id)
                from balance b join ledger_account a on a.id = b.account_id
                where a.creator_id = ?1 and b.micros <> 0""", creator).forEach(row -> {
            Object[] cells = (Object[]) row;
            assertThat(((Number) cells[1]).longValue()).as("stored and recomputed").isEqualTo(((Number) cells[2]).longValue());
            balances.put(creator + " " + cells[0], ((Number) cells[1]).longValue());
        }));
        return balances;
    }

    private Map<String, Long> suspended(List<Work> works) {
        Map<String, Long> micros = new TreeMap<>();
        works.forEach(work -> revenue.rows("select currency, micros from suspense where derivative = ?1", work.name())
                .forEach(row -> micros.merge((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue(),
                        Long::sum)));
        micros.values().removeIf(sum -> sum == 0);
        return micros;
    }

    private void assertEven() {
        assertThat(revenue.rows("select journal_id from posting group by journal_id having sum(micros) <> 0")).isEmpty();
        assertThat(revenue.rows("""
                select p.journal_id from posting p join ledger_account a on a.id = p.account_id
                join journal j on j.id = p.journal_id where j.currency <> a.currency""")).isEmpty();
        assertThat(revenue.rows("select id from earning_target where gross_micros < 0 or posted_micros < 0")).isEmpty();
    }

    @Test
    void wholeOfAnUnlicensedOneIsAwardedToTheHolders() {
        long ana = revenue.creator();
        long ben = revenue.creator();
        Work work = revenue.derivative(given.unique("d"), LicenceState.UNLICENSED, true,
                Line.of(revenue.item(Map.of(ana, 600_000, ben, 400_000)), 300_000));
        Told told = new Told("ads", given.unique("e"), EventKind.EARNING, work.name(), 10_000_001, Story.CURRENCIES.get(0),
                new Period(MARCH, MAY), null);
        take(List.of(told), new Random(1));
        assertThat(suspended(List.of(work))).isEqualTo(Map.of("EUR", 10_000_001L));
        assertThat(QuarkusTransaction.requiringNew().call(() -> desk.award(ids(List.of(told)), null))).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> desk.award(ids(List.of(told)), null))).isZero();
        assertThat(balances(List.of(ana, ben))).isEqualTo(Map.of(ana + " EUR", 6_000_000L, ben + " EUR", 4_000_000L));
        take(List.of(new Told("ads", given.unique("e"), EventKind.REVERSAL, work.name(), 10_000_001, Story.CURRENCIES.get(0),
                new Period(MARCH, MAY), told.id())), new Random(1));
        assertThat(balances(List.of(ana, ben))).isEmpty();
        assertEven();
    }

    @Test
    void databaseRefusesToRewriteAndToBeUneven() {
        if (!profile.contains("pg")) {
            return;
        }
        long creator = revenue.creator();
        Work work = revenue.derivative(Line.of(revenue.item(Map.of(creator, 1_000_000)), 500_000));
        take(List.of(new Told("ads", given.unique("e"), EventKind.EARNING, work.name(), 1_000_000, Story.CURRENCIES.get(0),
                new Period(MARCH, MAY), null)), new Random(1));
        for (String table : List.of("journal", "posting", "revenue_event", "revenue_piece", "revenue_piece_end",
                "revenue_reversal", "ledger_account")) {
            assertRefused("delete from " + table);
            assertRefused("truncate " + table + " cascade");
        }
        assertRefused("update posting set micros = 0 where micros = -1");
        assertRefused("update journal set template = 'HOLD' where id = -1");
        assertRefused("insert into posting select max(journal_id), 99, max(account_id), 1, null from posting");
        assertRefused("insert into journal values (-1, 'REVENUE', 'EUR', now(), null, null, null)");
        assertRefused("insert into posting values (-7, 0, 1, 1, null), (-7, 1, 1, -1, null)");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> revenue.run(sql))).as(sql).isNotNull();
    }
}
