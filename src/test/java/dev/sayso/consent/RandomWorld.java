package dev.sayso.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.jboss.logging.Logger;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.Role;
import dev.sayso.catalog.GivenLineage;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.staff.Invalid;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.FeedHead;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.web.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Three creators, their items, the platform and staff, who act at random: in the same way for the same seed. */
@Dependent
public class RandomWorld {

    private static final int MOST_ITEMS = 4;

    private static final Logger LOG = Logger.getLogger(RandomWorld.class);

    private final Given given;
    private final GivenConsent consents;
    private final ConsentDesk desk;
    private final Noes noes;
    private final Stops stops;
    private final ItemDesk itemDesk;
    private final AudienceDesk audience;
    private final InterventionDesk staff;
    private final TermsDesk terms;
    private final GivenLineage lineage;
    private final StandingReader reader;
    private final FeedHead head;
    private final EntityManager entities;
    private final Clock clock;

    private final List<String> uses = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Long> items = new LinkedHashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final List<UUID> invalidations = new ArrayList<>();
    private Random random = new Random(0);
    private boolean families;
    private boolean waiting;
    private UUID mona = new UUID(0, 0);

    RandomWorld(Given given, GivenConsent consents, ConsentDesk desk, Noes noes, Stops stops, ItemDesk itemDesk,
            AudienceDesk audience,
            InterventionDesk staff, TermsDesk terms, GivenLineage lineage, StandingReader reader, FeedHead head,
            EntityManager entities,
            Clock clock) {
        this.given = given;
        this.consents = consents;
        this.desk = desk;
        this.noes = noes;
        this.stops = stops;
        this.itemDesk = itemDesk;
        this.audience = audience;
        this.staff = staff;
        this.terms = terms;
        this.lineage = lineage;
        this.reader = reader;
        this.head = head;
        this.entities = entities;
        this.clock = clock;
    }

    /** A new one, in which nobody has done anything. */
    public void begin(long seed, List<String> aboutUses) {
        random = new Random(seed);
        uses.clear();
        uses.addAll(aboutUses);
        versions.clear();
        people.clear();
        items.clear();
        derived.clear();
        families = false;
        waiting = false;
        invalidations.clear();
        mona = given.person(Role.MODERATOR).account();
        people.addAll(List.of(given.creator(), given.creator(), given.creator()));
    }

    /** From now on some items are made from others. */
    public void letItemsBeMadeFromOthers() {
        families = true;
    }

    /** From now on the answers of some noes come later, which must be when this world lets them. */
    public void letAnswersComeLater() {
        waiting = true;
    }

    public List<Person> people() {
        return Collections.unmodifiableList(people);
    }

    /** The items so far, by the platform's ids. */
    public Map<String, Long> items() {
        return Collections.unmodifiableMap(items);
    }

    /** Those that were made from others. */
    public Set<String> derived() {
        return Collections.unmodifiableSet(derived);
    }

    public <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Some of them, perhaps none, perhaps all. */
    public <T> List<T> some(List<T> all) {
        return all.stream().filter(one -> random.nextInt(3) > 0).toList();
    }

    /** Lets somebody do something; what is refused changes nothing. */
    public void act() {
        if ((items.size() < MOST_ITEMS && random.nextInt(3) == 0) || items.isEmpty()) {
            register();
            return;
        }
        Person person = any(people);
        String item = any(List.copyOf(items.keySet()));
        String use = any(uses);
        if (waiting && random.nextInt(5) == 0) {
            attempt(() -> consents.stop(random, person, item, use));
            return;
        }
        if (waiting && random.nextBoolean()) {
            people.forEach(somebody -> noes.answer(somebody.creatorId()));
        }
        if (!derived.isEmpty() && random.nextInt(8) == 0) {
            items.keySet().forEach(one -> people.forEach(somebody -> attempt(() -> allow(somebody, one, use))));
            return;
        }
        attempt(() -> act(person, item, use));
    }

    /** What is refused is as good an outcome as any: nothing has changed. */
    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal | NotFoundException refused) {
            LOG.debug("Refused", refused);
        }
    }

    /** The noes that have no answers yet. */
    public List<Stop> stops() {
        return QuarkusTransaction.requiringNew().call(() -> stops.unanswered(people.stream().map(Person::creatorId).toList()));
    }

    private void allow(Person person, String item, String use) {
        desk.choose(person.creatorId(), item,
                Wanted.yes(use, Act.Kind.ALLOW, grant(use), consents.shown(person, item, use)), consents.witness(person));
    }

    /** An original, or something made from one or more of those there are. */
    private void register() {
        String id = given.unique("item");
        put(id);
        List<Long> parents = families ? items.values().stream().filter(parent -> random.nextInt(3) == 0).toList() : List.of();
        if (!parents.isEmpty() && random.nextInt(3) == 0) {
            lineage.madeFrom(id, parents);
            derived.add(id);
        }
        items.put(id, consents.id(id));
    }

    private void act(Person person, String item, String use) {
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> allow(person, item, use);
            case 8 -> consents.refuse(person, item, use);
            case 9 -> consents.clear(person, item, use);
            case 10, 11, 12 -> desk.rule(person.creatorId(),
                    Wanted.yes(use, any(List.of(Act.Kind.ALL_ITEMS, Act.Kind.NEW_ITEMS)), grant(use),
                            consents.shownRule(person, use)),
                    consents.witness(person));
            case 13 -> consents.rule(person, any(List.of(Act.Kind.PER_ITEM, Act.Kind.OFF)), use);
            case 14, 15, 16 -> put(item);
            case 17 -> intervene(item);
            case 18 -> invalidate(person, item, use);
            case 19 -> block(person, any(List.of("acct-1", "acct-2")));
            case 20 -> remove(item);
            default -> rarely(person, use);
        }
    }

    /** What a yes for the use could allow now. */
    public Grant grant(String use) {
        return new Grant(versions.getOrDefault(use, 1), any(List.of(Ends.values())).from(clock.instant()), true,
                any(List.of(Audience.EVERYONE, Audience.EVERYONE, Audience.EVERYONE, Audience.VERIFIED,
                        Audience.of(Set.of("acct-1")), Audience.of(Set.of("acct-1", "acct-2")),
                        Audience.of(Set.of("acct-2")))));
    }

    /** Replaces the terms of a use, which must be this world's own: the old ones are retired, now and then with the yeses. */
    public void replaceTerms(String use) {
        int version = versions.getOrDefault(use, 1);
        Instant now = clock.instant();
        UUID ada = given.person(Role.ADMIN).account();
        terms.publish(use, version, Samples.terms(use, 100_000 + version), ada);
        terms.retire(use, version,
                new Retiring(null, random.nextBoolean() ? null : now.plus(Duration.ofDays(random.nextInt(30))), "Why"), ada);
        versions.put(use, version + 1);
    }

    /** Whether such terms of the world's own were replaced. */
    public boolean isRetired(String use, int version) {
        return version < versions.getOrDefault(use, 1);
    }

    /** Says something of an item; what would take from a holder waits, and so changes nothing. */
    private void put(String id) {
        if (derived.contains(id)) {
            return;
        }
        List<HolderEntry> holders = new ArrayList<>();
        Person owner = any(people);
        holders.add(new HolderEntry(owner.channel(), owner.name(), HolderRole.OWNER, null));
        Person other = any(people);
        if (random.nextInt(4) == 0 && !other.equals(owner)) {
            holders.add(new HolderEntry(other.channel(), other.name(), HolderRole.OWNER, 300_000));
        }
        if (random.nextInt(3) == 0) {
            Person depicted = any(people);
            holders.add(new HolderEntry(depicted.channel(), depicted.name(), HolderRole.DEPICTED, 0));
        }
        boolean saysHolders = random.nextBoolean() || !items.containsKey(id);
        itemDesk.put(new ItemRow(id, "Title", ItemKind.VIDEO, "https://example.com/", null,
                clock.instant().plus(Duration.ofDays(random.nextInt(5) - 3)), random.nextInt(5) == 0, random.nextBoolean(),
                null, saysHolders ? holders : null));
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
            invalidations.add(staff.invalidate(new Invalid(person.creatorId(), consents.id(item), use,
                    clock.instant().atZone(clock.getZone()).toLocalDate()), "Why", mona).id());
        } else {
            staff.lift(any(invalidations), "Why", mona);
        }
    }

    private void block(Person person, String requester) {
        if (random.nextBoolean()) {
            audience.block(person.creatorId(), requester);
        } else {
            consents.unblock(person, requester);
        }
    }

    private void rarely(Person person, String use) {
        String suspended = uses.get(uses.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> desk.close(person.creatorId());
            case 1 -> consents.turnEverythingOff(person);
            case 2 -> terms.suspend(suspended, "Why", mona);
            case 3 -> consents.lift(suspended, mona);
            default -> consents.rule(person, Act.Kind.PER_ITEM, use);
        }
    }

    /** Waits until everything has its number, and returns the last. */
    public long settle() {
        for (int i = 0; i < 2_000 && pending() > 0; i++) {
            head.await(Long.MAX_VALUE, Duration.ofMillis(5));
        }
        assertThat(pending()).isZero();
        return QuarkusTransaction.requiringNew().call(head::number);
    }

    private long pending() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from pending_fact", Long.class).getSingleResult()).longValue());
    }

    /** What was read of all items, as of a number in the event log. */
    public Standings read(long until) {
        return QuarkusTransaction.requiringNew()
                .call(() -> until == Long.MAX_VALUE ? reader.read(items.values()) : reader.read(items.values(), until));
    }

    /** The same with noes that had no number then. */
    public Standings read(long until, List<Stop> ahead) {
        return QuarkusTransaction.requiringNew().call(() -> reader.read(items.values(), until, ahead));
    }

    /** What is in effect by the rules, as of a number in the event log; by {@code item use}. */
    public Map<String, Standing> standings(long until, Instant moment) {
        return standings(read(until), moment);
    }

    /** The same of what was read. */
    public Map<String, Standing> standings(Standings read, Instant moment) {
        Map<String, Standing> found = new HashMap<>();
        items.forEach((item, id) -> uses
                .forEach(use -> found.put(item + " " + use, read.of(id, use, Question.OF_PAGES, moment))));
        return found;
    }
}
