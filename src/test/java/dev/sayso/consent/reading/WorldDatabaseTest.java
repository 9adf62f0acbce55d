package dev.sayso.consent.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.staff.Invalid;
import dev.sayso.consent.staff.Invalidation;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import dev.sayso.feed.FeedHead;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import dev.sayso.web.Refusal;
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
    private static final int STEPS = Integer.getInteger("worlds.steps", 90);

    private static final String ON = "select i.platform_id, u.name from item i cross join use u where i.id in (:items) and "
            + OnCondition.ON;

    /** What held once an act was done. */
    private record Past(long number, Instant moment, Map<String, Standing> standings) {
    }

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    ConsentDesk desk;
    @Inject
    ItemDesk itemDesk;
    @Inject
    AudienceDesk audience;
    @Inject
    InterventionDesk staff;
    @Inject
    TermsDesk terms;
    @Inject
    StandingReader reader;
    @Inject
    FeedHead head;
    @Inject
    AppClock clock;
    @Inject
    EntityManager entities;

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Long> items = new LinkedHashMap<>();
    private final List<UUID> invalidations = new ArrayList<>();
    private Random random = new Random(0);
    private UUID mona = new UUID(0, 0);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void databaseAndRulesAgreeNowAndAboutThePast(long seed) {
        random = new Random(seed);
        people.clear();
        items.clear();
        invalidations.clear();
        mona = given.person(Role.MODERATOR).account();
        people.addAll(List.of(given.creator(), given.creator(), given.creator()));
        List<Past> pasts = new ArrayList<>();
        Instant[] moment = { Instant.now() };
        for (int step = 0; step < STEPS; step++) {
            moment[0] = moment[0].plus(Duration.ofHours(random.nextInt(240)));
            clock.at(moment[0], this::act);
            settle();
            Map<String, Standing> now = standings(Long.MAX_VALUE, moment[0]);
            assertThat(on(moment[0])).as("seed %d, step %d: %s", seed, step, now).isEqualTo(onBy(now));
            pasts.add(new Past(head.number(), moment[0], now));
        }
        for (Past past : pasts) {
            Map<String, Standing> told = standings(past.number, past.moment);
            assertThat(told).as("as of %d", past.number).containsAllEntriesOf(past.standings);
            told.keySet().removeAll(past.standings.keySet());
            assertThat(told.values()).allMatch(standing -> standing.reason() == Reason.UNKNOWN_ITEM);
        }
        assertThat(pasts).anySatisfy(past -> assertThat(onBy(past.standings)).isNotEmpty());
    }

    private void act() {
        if ((items.size() < 4 && random.nextInt(3) == 0) || items.isEmpty()) {
            String id = given.unique("item");
            put(id);
            items.put(id, consents.id(id));
            return;
        }
        Person person = any(people);
        String item = any(List.copyOf(items.keySet()));
        String use = any(USES);
        try {
            act(person, item, use);
        } catch (Refusal | NotFoundException refused) {
            // as good an outcome as any: nothing has changed
        }
    }

    private void act(Person person, String item, String use) {
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> allow(person, item, use);
            case 8 -> consents.refuse(person, item, use);
            case 9 -> consents.clear(person, item, use);
            case 10, 11, 12 -> rule(person, any(List.of(Act.Kind.ALL_ITEMS, Act.Kind.NEW_ITEMS)), use);
            case 13 -> consents.rule(person, any(List.of(Act.Kind.PER_ITEM, Act.Kind.OFF)), use);
            case 14, 15, 16 -> put(item);
            case 17 -> intervene(item);
            case 18 -> invalidate(person, item, use);
            case 19 -> block(person, any(List.of("acct-1", "acct-2")));
            case 20 -> remove(item);
            default -> rarely(person, use);
        }
    }

    private void allow(Person person, String item, String use) {
        desk.choose(person.creatorId(), item,
                Wanted.yes(use, Act.Kind.ALLOW, new Grant(1, end(), true, someAudience()), consents.shown(person, item, use)),
                consents.witness(person));
    }

    private void rule(Person person, Act.Kind kind, String use) {
        desk.rule(person.creatorId(),
                Wanted.yes(use, kind, new Grant(1, end(), true, someAudience()), consents.shownRule(person, use)),
                consents.witness(person));
    }

    private Audience someAudience() {
        return any(List.of(Audience.EVERYONE, Audience.EVERYONE, Audience.EVERYONE, Audience.VERIFIED,
                Audience.of(Set.of("acct-1")), Audience.of(Set.of("acct-1", "acct-2")), Audience.of(Set.of("acct-2"))));
    }

    private Instant end() {
        return any(List.of(Ends.values())).from(clock.instant());
    }

    /** Says something of an item; what would take from a holder waits, and so changes nothing. */
    private void put(String id) {
        List<HolderEntry> holders = new ArrayList<>();
        Person owner = any(people);
        holders.add(new HolderEntry(channel(owner), owner.name(), HolderRole.OWNER, null));
        if (random.nextInt(3) == 0) {
            Person depicted = any(people);
            holders.add(new HolderEntry(channel(depicted), depicted.name(), HolderRole.DEPICTED, 0));
        }
        boolean saysHolders = random.nextBoolean() || !items.containsKey(id);
        itemDesk.put(new ItemRow(id, "Title", ItemKind.VIDEO, "https://example.com/", null,
                clock.instant().plus(Duration.ofDays(random.nextInt(5) - 3)), random.nextInt(5) == 0, random.nextBoolean(),
                null,
                saysHolders ? holders : null));
    }

    private void remove(String item) {
        if (random.nextBoolean()) {
            itemDesk.remove(item);
        }
    }

    private void intervene(String item) {
        if (random.nextBoolean()) {
            staff.block(consents.id(item), "Why", mona);
        } else {
            staff.unblock(consents.id(item), "Why", mona);
        }
    }

    private void invalidate(Person person, String item, String use) {
        if (invalidations.isEmpty() || random.nextBoolean()) {
            Invalidation ruling = staff.invalidate(new Invalid(person.creatorId(), consents.id(item), use,
                    clock.instant().atZone(clock.getZone()).toLocalDate()), "Why", mona);
            invalidations.add(ruling.id());
        } else {
            staff.lift(any(invalidations), "Why", mona);
        }
    }

    private void block(Person person, String requester) {
        if (random.nextBoolean()) {
            audience.block(person.creatorId(), requester);
        } else {
            audience.unblock(person.creatorId(), requester);
        }
    }

    private void rarely(Person person, String use) {
        switch (random.nextInt(8)) {
            case 0 -> desk.close(person.creatorId());
            case 1 -> consents.turnEverythingOff(person);
            case 2 -> terms.suspend("dub", "Why", mona);
            case 3 -> terms.lift("dub", "Why", mona);
            default -> consents.rule(person, Act.Kind.PER_ITEM, use);
        }
    }

    /** Waits until everything has its number. */
    private void settle() {
        for (int i = 0; i < 500 && pending() > 0; i++) {
            head.await(Long.MAX_VALUE, Duration.ofMillis(5));
        }
        assertThat(pending()).isZero();
    }

    private long pending() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from pending_fact", Long.class).getSingleResult()).longValue());
    }

    private Map<String, Standing> standings(long until, Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Standings read = reader.read(items.values(), until);
            Map<String, Standing> found = new HashMap<>();
            items.forEach((item, id) -> USES
                    .forEach(use -> found.put(item + " " + use, read.of(id, use, Question.OF_PAGES, moment))));
            return found;
        });
    }

    private Set<String> on(Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> on = new HashSet<>();
            for (Object row : entities.createNativeQuery(ON, Object[].class).setParameter("items", items.values())
                    .setParameter("now", moment).getResultList()) {
                Object[] columns = (Object[]) row;
                if (USES.contains(columns[1])) {
                    on.add(columns[0] + " " + columns[1]);
                }
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

    private static String channel(Person person) {
        return requireNonNull(person.creator()).platformId();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
