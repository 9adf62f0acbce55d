package dev.sayso.revenue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.sayso.Given;
import dev.sayso.derivative.LicenceState;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes derivatives, as if they had been registered, for tests of what they earn. */
@ApplicationScoped
public class GivenRevenue {

    public static final Instant REGISTERED = Instant.parse("2025-01-01T00:00:00Z");

    /** A derivative and what it is called. */
    public record Work(long id, String name) {
    }

    /** A part of its gross for the owners of an item, or for people depicted in it who accepted shares. */
    public record Line(long item, boolean depicted, Fraction part, SortedMap<Long, Integer> accepted) {

        public static Line of(long item, int ppm) {
            return new Line(item, false, Fraction.of(new Ppm(ppm)), new TreeMap<>());
        }

        public static Line depicted(long item, Map<Long, Integer> accepted) {
            Fraction sum = accepted.values().stream().map(share -> Fraction.of(new Ppm(share))).reduce(Fraction.ZERO,
                    Fraction::plus);
            return new Line(item, true, sum.times(Fraction.of(1, accepted.size())), new TreeMap<>(accepted));
        }
    }

    private final Given given;
    private final FeedDesk feed;
    private final EntityManager entities;

    GivenRevenue(Given given, FeedDesk feed, EntityManager entities) {
        this.given = given;
        this.feed = feed;
        this.entities = entities;
    }

    public long creator() {
        return given.creator().creatorId();
    }

    /** An item, owned from its registration on. */
    public long item(Map<Long, Integer> owners) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = insertItem(given.unique("item"), false);
            version(id, 1, REGISTERED, owners);
            return id;
        });
    }

    /** Other owners, from a moment on. */
    public void owners(long item, int ordinal, Instant from, Map<Long, Integer> owners) {
        QuarkusTransaction.requiringNew().run(() -> version(item, ordinal, from, owners));
    }

    public Work derivative(Line... lines) {
        return derivative(given.unique("derivative"), LicenceState.LICENSED, true, lines);
    }

    /** Half an hour old, of one parent with all the weight, where there is a line. */
    public Work derivative(String name, LicenceState licence, boolean commercial, Line... lines) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = insertItem(name, true);
            long fact = fact(name);
            run("insert into derivative values (?1, 'remixer', null, ?2, ?3, 1, 'hash', ?3, ?4)", id, commercial, REGISTERED,
                    fact);
            for (int place = 0; place < lines.length; place++) {
                run("insert into derivative_parent (derivative_id, place, parent_id, use_name, weight_ppm, finding, verified) "
                        + "values (?1, ?2, ?3, ?4, ?5, 'VALID', false)", id, place, lines[place].item(), "use" + place,
                        1_000_000 / lines.length);
            }
            run("insert into licence values (?1, 1, ?2, null, null, ?3, ?4)", id, licence.name(), REGISTERED, fact);
            if (licence.isLicensed()) {
                vector(id, lines);
            }
            return new Work(id, name);
        });
    }

    /** Its holders allow what had no permit. */
    public void ratify(Work work, Line... lines) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("insert into licence values (?1, 2, 'RATIFIED', null, null, ?2, ?3)", work.id(), REGISTERED, fact(work.name()));
            vector(work.id(), lines);
        });
    }

    /** It should be gone at a moment. */
    public UUID ending(Work work, Instant due) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            long fact = fact(work.name());
            run("insert into ending values (?1, ?2, ?2, ?2, 'recut', 'WITHDRAWAL', 'WIND_DOWN', ?3, ?3, ?3, ?4, ?4)", id,
                    work.id(),
                    due, fact);
        });
        return id;
    }

    public void cancel(UUID ending, Work work) {
        QuarkusTransaction.requiringNew().run(
                () -> run("insert into ending_cancellation values (?1, ?2, ?3)", ending, REGISTERED, fact(work.name())));
    }

    private void vector(long derivative, Line... lines) {
        for (int place = 0; place < lines.length; place++) {
            Line line = lines[place];
            run("insert into share_line values (?1, ?2, ?3, ?4, 'DIRECT', ?2, 1000000, ?5)", derivative, place, line.item(),
                    line.depicted() ? "DEPICTED" : "OWNER", line.part().toString());
            int at = place;
            line.accepted().forEach((creator, share) -> run("insert into share_acceptance values (?1, ?2, ?3, ?4)", derivative,
                    at, creator, share));
        }
    }

    private long insertItem(String name, boolean derivative) {
        long id = next("item_seq");
        run("insert into item values (?1, ?2, ?3, ?4, 1, null, null)", id, name, REGISTERED, derivative);
        return id;
    }

    private void version(long item, int ordinal, Instant at, Map<Long, Integer> owners) {
        long id = next("item_version_seq");
        run("""
                insert into item_version values (?1, ?2, ?3, 'Title', 'VIDEO', 'https://example.com/', null, ?4, ?4, false, true,
                  false, true, false, ?4, null)""",
                id, item, ordinal, at);
        owners.forEach((creator, share) -> run("insert into holder values (?1, ?2, 'OWNER', ?3)", id, creator, share));
        run("update item set versions = ?2, version_id = ?3, holders_id = ?3 where id = ?1", item, ordinal, id);
    }

    private long fact(String name) {
        long id = feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, name, null, "test").id();
        entities.flush();
        return id;
    }

    private long next(String sequence) {
        return ((Number) entities.createNativeQuery("select nextval('" + sequence + "')").getSingleResult()).longValue();
    }

    /** Runs SQL in the running transaction. */
    public int run(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1,
                    parameters[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : parameters[i]);
        }
        return query.executeUpdate();
    }

    /** Runs SQL in a transaction of its own. */
    public void change(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> run(sql, parameters));
    }

    public List<?> rows(String sql, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Query query = entities.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getResultList();
        });
    }

    public long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).get(0)).longValue();
    }
}
