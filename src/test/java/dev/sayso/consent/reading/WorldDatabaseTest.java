package dev.sayso.consent.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.consent.NoesKept;
import dev.sayso.consent.RandomWorld;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.stop.Stop;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Months of random acts of people, platform and staff. After each one, whatever the database says is on must be what the
 * rules say; and in the end, every past moment must be told as it was.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class WorldDatabaseTest {

    private static final List<String> USES = List.of("restyle", "recut", "likeness", "dub");
    private static final int STEPS = 90;
    private static final Instant BEGIN = Instant.parse("2031-01-01T00:00:00Z");

    private static final String ON = "select i.platform_id, u.name from item i cross join use u where i.id in (:items) "
            + "and u.name in (:uses) and " + OnCondition.ON;

    /** What held once an act was done. */
    private record Past(long number, List<Stop> ahead, Instant moment, Map<String, Standing> standings) {
    }

    @Inject
    NoesKept noesKept;
    @Inject
    RandomWorld world;
    @Inject
    AppClock clock;
    @Inject
    EntityManager entities;

    private static long itemsOn;
    private static long derivativesOn;

    @BeforeEach
    void keepNoes() throws InterruptedException {
        noesKept.keep();
    }

    @AfterEach
    void letNoesGo() {
        noesKept.letGo();
    }

    @Seeds(1)
    void databaseAndRulesAgreeNowAndAboutThePast(long seed) {
        world.begin(seed, USES);
        itemsOn += live(seed).stream().mapToLong(past -> onBy(past.standings).size()).sum();
    }

    @Seeds(1796111223572L)
    void databaseAndRulesAgreeAboutDerivativesToo(long seed) {
        world.begin(seed, USES);
        world.letItemsBeMadeFromOthers();
        world.letAnswersComeLater();
        derivativesOn += live(seed).stream().flatMap(past -> onBy(past.standings).stream())
                .filter(name -> world.derived().contains(name.substring(0, name.indexOf(' ')))).distinct().count();
    }

    /** Noes are in effect whether or not they have answers yet. */
    @Seeds(value = 11, fresh = 0)
    void databaseAndRulesAgreeWhileAnswersAreStillToCome(long seed) {
        world.begin(seed, USES);
        world.letAnswersComeLater();
        assertThat(live(seed)).anyMatch(past -> !past.ahead.isEmpty());
    }

    @AfterAll
    static void someWereOn() {
        assertThat(itemsOn).isPositive();
        assertThat(derivativesOn).isPositive();
    }

    private List<Past> live(long seed) {
        List<Past> pasts = new ArrayList<>();
        Instant moment = BEGIN;
        for (int step = 0; step < STEPS; step++) {
            moment = moment.plus(Duration.ofHours(world.below(240)));
            clock.at(moment, world::act);
            long number = world.settle();
            Map<String, Standing> now = world.standings(Long.MAX_VALUE, moment);
            assertThat(on(moment)).as("seed %d, step %d: %s", seed, step, now).isEqualTo(onBy(now));
            pasts.add(new Past(number, world.stops(), moment, now));
        }
        for (Past past : pasts) {
            Map<String, Standing> told = world.standings(world.read(past.number, past.ahead), past.moment);
            assertThat(told).as("as of %d", past.number).containsAllEntriesOf(past.standings);
            told.keySet().removeAll(past.standings.keySet());
            assertThat(told.values()).allMatch(standing -> standing.reason() == Reason.UNKNOWN_ITEM);
        }
        return pasts;
    }

    private Set<String> on(Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> on = new HashSet<>();
            for (Object row : entities.createNativeQuery(ON, Object[].class).setParameter("items", world.items().values())
                    .setParameter("uses", USES).setParameter("now", moment).getResultList()) {
                Object[] columns = (Object[]) row;
                on.add(columns[0] + " " + columns[1]);
            }
            return on;
        });
    }

    private static Set<String> onBy(Map<String, Standing> standings) {
        Set<String> on = new HashSet<>();
        standings.forEach((name, standing) -> {
            if (standing.isYes()) {
                on.add(name);
            }
        });
        return on;
    }
}
