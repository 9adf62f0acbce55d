package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.Lineage;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.Noes;
import dev.sayso.consent.NoesKept;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.staff.Invalid;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Reply;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.gate.GivenGate;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import dev.sayso.web.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Months of random acts of people, platform and staff; after each one the gate must answer anybody, now and later, what the
 * rules say that pages ask, from the database and from memory alike.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class GateWorldDatabaseTest {

    private static final List<String> USES = List.of("restyle", "recut", "likeness", "dub");
    private static final List<String> REQUESTERS = List.of("acct-1", "acct-2", "acct-3");
    private static final int STEPS = 90;
    private static final int QUESTIONS = 12;
    private static final int LOADED = 20;

    @Inject
    NoesKept noesKept;
    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;
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
    FeedDesk feed;
    @Inject
    StandingReader standings;
    @Inject
    GateNode node;
    @Inject
    EntryReader reader;
    @Inject
    ItemWalks walks;
    @Inject
    FollowerDesk followers;
    @Inject
    FeedHead head;
    @Inject
    Noes noes;
    @Inject
    Stops stops;
    @Inject
    StopDesk stopDesk;
    @Inject
    AppClock clock;
    @Inject
    EntityManager entities;

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Long> items = new LinkedHashMap<>();
    private final Map<Reason, Integer> met = new EnumMap<>(Reason.class);
    private boolean waiting;
    private int stopped;
    private Random random = new Random(0);
    private UUID mona = new UUID(0, 0);

    @BeforeEach
    void keepNoes() throws InterruptedException {
        noesKept.keep();
    }

    @AfterEach
    void letNoesGo() {
        noesKept.letGo();
    }

    @Seeds(value = 1, fresh = 0)
    void gateAnswersWhatTheRulesSay(long seed) throws InterruptedException {
        live(seed);
        assertThat(met).containsKeys(Reason.CONSENTED, Reason.UNDECIDED);
    }

    /** Noes are in effect whether or not they have answers yet. */
    @Seeds(11)
    void gateAnswersWhatTheRulesSayWhileAnswersAreStillToCome(long seed) throws InterruptedException {
        waiting = true;
        live(seed);
        assertThat(stopped).isPositive();
    }

    private void live(long seed) throws InterruptedException {
        random = new Random(seed);
        people.clear();
        items.clear();
        mona = given.person(Role.MODERATOR).account();
        people.addAll(List.of(given.creator(), given.creator(), given.creator()));
        Instant moment = Instant.now();
        for (int step = 0; step < STEPS; step++) {
            moment = moment.plus(Duration.ofHours(random.nextInt(240)));
            clock.at(moment, this::act);
            gate.settled();
            List<Stop> ahead = stops();
            ahead.forEach(this::awaitSeen);
            stopped += ahead.size();
            if (ahead.isEmpty() && random.nextBoolean()) {
                awaitAllInMemory(moment);
            }
            compare(node, "seed %d, step %d".formatted(seed, step), moment);
        }
        GateNode fresh = new GateNode(reader, walks, followers, head, stops, stopDesk, clock, Duration.ofSeconds(5));
        fresh.start();
        Wait.until("the node", fresh::isReady);
        addAllItems();
        for (int i = 0; i < LOADED; i++) {
            compare(fresh, "seed %d, loaded".formatted(seed), moment);
        }
        fresh.stop();
        System.out.println("Replies: " + met);
    }

    /** Those of the worlds before too, so that much of what is loaded has precedents. */
    private void addAllItems() {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select platform_id, id from item", Object[].class).getResultList());
        rows.stream().map(Object[].class::cast).forEach(row -> items.put((String) row[0], ((Number) row[1]).longValue()));
    }

    private void compare(GateNode asked, String step, Instant moment) {
        List<Asked> about = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            about.add(new Asked(random.nextInt(20) == 0 ? "nothing" : any(List.copyOf(items.keySet())),
                    random.nextInt(20) == 0 ? "teleport" : any(USES)));
            questions.add(new Question(new Requester(any(REQUESTERS), random.nextBoolean(), false), random.nextBoolean()));
        }
        Instant then = moment(moment);
        Answers found = answers(asked, about, then);
        assertThat(found.stops()).as(step).containsAll(stops());
        assertThat(found.at()).isEqualTo(then.truncatedTo(ChronoUnit.MILLIS));
        for (int i = 0; i < QUESTIONS; i++) {
            Standing standing = standing(about.get(i), questions.get(i), found);
            Reply reply = found.openness(i).orElseThrow().reply(questions.get(i));
            String told = "%s at %s: %s %s".formatted(step, then, about.get(i), questions.get(i));
            assertThat(reply.reason()).as(told).isEqualTo(standing.reason());
            assertThat(reply.status()).as(told).isEqualTo(standing.status());
            assertThat(reply.conditions()).as(told).isEqualTo(standing.conditions());
            met.merge(reply.reason(), 1, Integer::sum);
        }
    }

    /** On a busy machine a node may have nothing fresh for a while, and then says nothing. */
    private Answers answers(GateNode asked, List<Asked> about, Instant then) {
        List<Answers> answers = new ArrayList<>();
        do {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(answers.isEmpty() ? 0 : 100));
            clock.at(then, () -> answers.add(asked.answers(about).await().indefinitely()));
        } while (answers.size() < 100 && answers.get(answers.size() - 1).openness(0).isEmpty());
        return answers.get(answers.size() - 1);
    }

    private Standing standing(Asked asked, Question question, Answers answers) {
        long id = items.getOrDefault(asked.item(), -1L);
        return QuarkusTransaction.requiringNew().call(
                () -> standings.read(List.of(id), answers.asOf(), answers.stops()).of(id, asked.use(), question, answers.at()));
    }

    /** Now, or later, or just when something ends. */
    private Instant moment(Instant now) {
        List<Instant> ends = List.of(Ends.values()).stream().map(end -> end.from(now)).toList();
        return switch (random.nextInt(4)) {
            case 0 -> now.plus(Duration.ofHours(random.nextInt(20_000)));
            case 1 -> any(ends);
            case 2 -> any(ends).minusMillis(1);
            default -> now;
        };
    }

    private List<Stop> stops() {
        return QuarkusTransaction.requiringNew().call(() -> stops.unanswered(people.stream().map(Person::creatorId).toList()));
    }

    private void awaitSeen(Stop stop) {
        Wait.until("a stop to be seen",
                () -> QuarkusTransaction.requiringNew().call(() -> stops.isSeenByAll(stop.creatorId(), stop.actId())));
    }

    private void awaitAllInMemory(Instant moment) {
        List<Asked> all = items.keySet().stream().flatMap(item -> USES.stream().map(use -> new Asked(item, use))).toList();
        Wait.until("what is stale to be worked out again", () -> node.look(all, moment).isWhole());
    }

    private void act() {
        if ((items.size() < 5 && random.nextInt(3) == 0) || items.isEmpty()) {
            register();
            return;
        }
        Person person = any(people);
        String item = any(List.copyOf(items.keySet()));
        String use = any(USES);
        if (waiting && random.nextInt(3) == 0) {
            people.forEach(somebody -> noes.answer(somebody.creatorId()));
        }
        try {
            if (waiting && random.nextInt(8) == 0) {
                consents.stop(random, person, item, use);
                return;
            }
            act(person, item, use);
        } catch (Refusal | NotFoundException refused) {
            // as good an outcome as any: nothing has changed
        }
    }

    private void act(Person person, String item, String use) {
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> allow(person, item, use);
            case 9 -> consents.refuse(person, item, use);
            case 10 -> consents.clear(person, item, use);
            case 11, 12, 13 -> rule(person, any(List.of(Act.Kind.ALL_ITEMS, Act.Kind.NEW_ITEMS)), use);
            case 14 -> consents.rule(person, any(List.of(Act.Kind.PER_ITEM, Act.Kind.OFF)), use);
            case 15 -> put(item);
            case 16 -> intervene(item);
            case 17 -> staff.invalidate(new Invalid(person.creatorId(), consents.id(item), use,
                    clock.instant().atZone(clock.getZone()).toLocalDate()), "Why", mona);
            case 18, 19 -> block(person, any(REQUESTERS));
            default -> rarely(person, item, use);
        }
    }

    private void allow(Person person, String item, String use) {
        desk.choose(person.creatorId(), item, Wanted.yes(use, Act.Kind.ALLOW, grant(), consents.shown(person, item, use)),
                consents.witness(person));
    }

    private void rule(Person person, Act.Kind kind, String use) {
        desk.rule(person.creatorId(), Wanted.yes(use, kind, grant(), consents.shownRule(person, use)),
                consents.witness(person));
    }

    private Grant grant() {
        Audience some = any(List.of(Audience.EVERYONE, Audience.EVERYONE, Audience.VERIFIED, Audience.of(Set.of("acct-1")),
                Audience.of(Set.of("acct-1", "acct-2"))));
        return new Grant(1, any(List.of(Ends.values())).from(clock.instant()), random.nextInt(3) > 0, some);
    }

    private void register() {
        String id = given.unique("item");
        put(id);
        long inner = consents.id(id);
        for (Long parent : List.copyOf(items.values())) {
            if (random.nextInt(5) == 0) {
                QuarkusTransaction.requiringNew().run(() -> {
                    Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, id, null, "derivative.registered");
                    entities.persist(new Lineage(inner, parent, fact));
                });
            }
        }
        items.put(id, inner);
    }

    private void put(String id) {
        List<HolderEntry> holders = new ArrayList<>();
        Person owner = any(people);
        holders.add(new HolderEntry(owner.channel(), owner.name(), HolderRole.OWNER, null));
        if (random.nextInt(3) == 0) {
            Person depicted = any(people);
            holders.add(new HolderEntry(depicted.channel(), depicted.name(), HolderRole.DEPICTED, 0));
        }
        boolean saysHolders = random.nextInt(4) == 0 || !items.containsKey(id);
        itemDesk.put(new ItemRow(id, "Title", ItemKind.VIDEO, "https://example.com/", null,
                clock.instant().plus(Duration.ofDays(random.nextInt(5) - 3)), random.nextInt(8) == 0, random.nextBoolean(),
                null, saysHolders ? holders : null));
    }

    private void intervene(String item) {
        if (random.nextBoolean()) {
            staff.block(consents.id(item), "Why", mona);
        } else {
            staff.unblock(consents.id(item), "Why", mona);
        }
    }

    private void block(Person person, String requester) {
        if (random.nextBoolean()) {
            audience.block(person.creatorId(), requester);
        } else {
            consents.unblock(person, requester);
        }
    }

    private void rarely(Person person, String item, String use) {
        switch (random.nextInt(9)) {
            case 0 -> desk.close(person.creatorId());
            case 1 -> consents.turnEverythingOff(person);
            case 2, 3 -> terms.suspend("dub", "Why", mona);
            case 4, 5 -> consents.lift("dub", mona);
            case 6 -> itemDesk.remove(item);
            default -> consents.rule(person, Act.Kind.PER_ITEM, use);
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
