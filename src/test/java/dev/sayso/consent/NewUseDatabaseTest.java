package dev.sayso.consent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.reading.OnCondition;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import dev.sayso.web.AppClock;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/**
 * The reason why Sayso exists: whatever an administrator adds and the platform sends again, what people made stays as they
 * left it. Ten thousand standings of items that people answered about in every way.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class NewUseDatabaseTest {

    private static final int CREATORS = 15;
    private static final int ITEMS_EACH = 100;
    private static final int CHOICES_EACH = 28;
    private static final int CHUNK = 200;

    private static final String ON = "select i.platform_id, u.name from item i cross join use u where i.id in (:items) "
            + "and u.name in (:uses) and " + OnCondition.ON;

    /** What somebody answers about one item. */
    private record Pick(String item, String use, Act.Kind kind) {
    }

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ConsentDesk desk;

    @Inject
    Screen screen;

    @Inject
    TermsDesk terms;

    @Inject
    StandingReader reader;

    @Inject
    AppClock clock;

    @Inject
    EntityManager entities;

    private final List<Person> creators = new ArrayList<>();
    private final List<String> uses = new ArrayList<>(
            List.of("restyle", "recut", "soundtrack", "dub", "likeness", "train"));
    private Person admin;
    private String catalogue;
    private Map<String, Long> items;
    private Instant later;

    @BeforeEach
    void answerInEveryWay() {
        admin = given.person(Role.ADMIN);
        String known = Samples.name();
        terms.add(Samples.use(known), admin.account());
        uses.add(known);
        IntStream.range(0, CREATORS).forEach(n -> creators.add(given.creator()));
        IntStream.range(0, CREATORS).forEach(this::rule);
        catalogue = catalogue();
        imported().body("created", equalTo(CREATORS * ITEMS_EACH));
        items = ids();
        IntStream.range(0, CREATORS).forEach(this::choose);
        later = clock.instant().plus(Duration.ofHours(1));
    }

    @Test
    void newUseNewTermsAndAnotherImportChangeNoStanding() {
        Map<String, Standing> before = standings(uses);
        assertThat(before).hasSizeGreaterThan(10_000);
        assertThat(before.values()).extracting(Standing::reason).contains(Reason.CONSENTED, Reason.UNDECIDED, Reason.REFUSED,
                Reason.WITHDRAWN, Reason.ACCOUNT_OFF, Reason.HOLDERS_UNKNOWN);
        Set<String> onBefore = on(uses);
        assertThat(onBefore).isEqualTo(yeses(before)).hasSizeGreaterThan(500);

        String added = Samples.name();
        terms.add(Samples.use(added), admin.account());
        String known = uses.get(uses.size() - 1);
        terms.publish(known, 1, Samples.terms(known, 100_000), admin.account());
        imported().body("unchanged", equalTo(CREATORS * ITEMS_EACH));

        assertThat(standings(uses)).isEqualTo(before);
        assertThat(on(uses)).isEqualTo(onBefore);
        assertThat(standings(List.of(added)).values()).hasSize(CREATORS * ITEMS_EACH)
                .allMatch(standing -> standing.reasons().equals(Set.of(Reason.UNDECIDED)));
        assertThat(on(List.of(added))).isEmpty();
    }

    /** Each creator another rule for each use, or none, made before the items are known. */
    private void rule(int creator) {
        for (int n = 0; n < uses.size(); n++) {
            Act.Kind kind = ruleOf(creator, n);
            if (kind != Act.Kind.PER_ITEM) {
                consents.rule(creators.get(creator), kind, uses.get(n));
            }
        }
    }

    private Act.Kind ruleOf(int creator, int use) {
        boolean ruled = !List.of("likeness", "train").contains(uses.get(use));
        return switch ((creator + use) % 7) {
            case 0 -> ruled ? Act.Kind.ALL_ITEMS : Act.Kind.OFF;
            case 1 -> ruled ? Act.Kind.NEW_ITEMS : Act.Kind.OFF;
            case 2 -> Act.Kind.OFF;
            default -> Act.Kind.PER_ITEM;
        };
    }

    private void choose(int creator) {
        Person person = creators.get(creator);
        List<Pick> picks = IntStream.range(0, CHOICES_EACH).mapToObj(n -> pick(creator, n)).toList();
        answer(person, picks);
        answer(person, IntStream.range(0, CHOICES_EACH).filter(n -> n % 5 == 0).mapToObj(picks::get)
                .map(pick -> new Pick(pick.item(), pick.use(), Act.Kind.CLEAR)).toList());
    }

    private Pick pick(int creator, int n) {
        int use = n % uses.size();
        boolean refuses = n % 3 == 0 || ruleOf(creator, use) == Act.Kind.OFF;
        return new Pick(id(creator, n), uses.get(use), refuses ? Act.Kind.REFUSE : Act.Kind.ALLOW);
    }

    private void answer(Person person, List<Pick> picks) {
        shown(person, picks).forEach((pick, shown) -> desk.choose(person.creatorId(), pick.item(),
                pick.kind().isYes()
                        ? Wanted.yes(pick.use(), pick.kind(), new Grant(1, consents.inAYear(), true, Audience.EVERYONE), shown)
                        : Wanted.no(pick.use(), pick.kind(), shown),
                consents.witness(person)));
    }

    /** What a page shows that lists all of these. */
    private Map<Pick, Shown> shown(Person person, List<Pick> picks) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Standings now = reader.read(picks.stream().map(pick -> requireNonNull(items.get(pick.item()))).toList());
            Map<String, String> hashes = uses.stream().collect(
                    Collectors.toMap(Function.identity(), use -> Screen.hash(screen.choice(use, Language.EN))));
            Map<Pick, Shown> shown = new LinkedHashMap<>();
            picks.forEach(pick -> shown.put(pick, new Shown(now.version(requireNonNull(items.get(pick.item()))),
                    now.lastAnswer(requireNonNull(items.get(pick.item())), pick.use(), person.creatorId()),
                    requireNonNull(hashes.get(pick.use())))));
            return shown;
        });
    }

    private String catalogue() {
        StringBuilder file = new StringBuilder("id,creator,title,kind,published_at,url,sponsored,holders,depicted_complete\n");
        for (int creator = 0; creator < CREATORS; creator++) {
            for (int n = 0; n < ITEMS_EACH; n++) {
                file.append(row(creator, n));
            }
        }
        return file.toString();
    }

    /** Some items are new, some sponsored, some shared, some show somebody. */
    private String row(int creator, int n) {
        String other = channel((creator + 1) % CREATORS);
        String holders = n % 10 == 0 ? other + ":OWNER:250000" : n % 9 == 0 ? channel(creator) + ":DEPICTED" : "";
        Instant published = n % 2 == 0 ? GivenConsent.PUBLISHED : Instant.parse("2100-01-01T00:00:00Z");
        return "%s,%s,Title %d,video,%s,https://example.com/,%s,%s,true%n".formatted(id(creator, n), channel(creator), n,
                published, n % 37 == 36, holders);
    }

    private String id(int creator, int n) {
        return channel(creator) + "-" + n;
    }

    private String channel(int creator) {
        return requireNonNull(creators.get(creator).creator()).platformId();
    }

    private ValidatableResponse imported() {
        Person platform = given.person(Role.PLATFORM);
        String id = platform.asks().contentType("text/csv; charset=utf-8").body(catalogue).post("/api/v1/imports").then()
                .statusCode(202).extract().path("id");
        ValidatableResponse done;
        do {
            done = platform.asks().get("/api/v1/imports/" + id).then().statusCode(200);
        } while (!"done".equals(done.extract().path("state")));
        return done;
    }

    private Map<String, Long> ids() {
        Set<String> made = IntStream.range(0, CREATORS).boxed()
                .flatMap(creator -> IntStream.range(0, ITEMS_EACH).mapToObj(n -> id(creator, n))).collect(Collectors.toSet());
        return QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("select i.platformId, i.id from Item i where i.platformId in ?1", Object[].class)
                .setParameter(1, made).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    private Map<String, Standing> standings(List<String> asked) {
        Map<String, Standing> found = new HashMap<>();
        chunks().forEach(chunk -> QuarkusTransaction.requiringNew().run(() -> {
            Standings read = reader.read(chunk.stream().map(Map.Entry::getValue).toList());
            chunk.forEach(item -> asked.forEach(use -> found.put(item.getKey() + " " + use,
                    read.of(item.getValue(), use, Question.OF_PAGES, later))));
        }));
        return found;
    }

    private Set<String> on(List<String> asked) {
        Set<String> found = new HashSet<>();
        chunks().forEach(chunk -> QuarkusTransaction.requiringNew().run(() -> {
            List<?> rows = entities.createNativeQuery(ON, Object[].class).setParameter("uses", asked)
                    .setParameter("now", later).setParameter("items", chunk.stream().map(Map.Entry::getValue).toList())
                    .getResultList();
            rows.forEach(row -> found.add(((Object[]) row)[0] + " " + ((Object[]) row)[1]));
        }));
        return found;
    }

    private Stream<List<Map.Entry<String, Long>>> chunks() {
        List<Map.Entry<String, Long>> all = List.copyOf(items.entrySet());
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + CHUNK)));
    }

    private static Set<String> yeses(Map<String, Standing> standings) {
        return standings.entrySet().stream().filter(entry -> entry.getValue().isYes()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
