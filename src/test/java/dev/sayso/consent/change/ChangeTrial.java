package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.RandomWorld;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;
import dev.sayso.terms.Asks;
import dev.sayso.terms.NewUse;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.web.AppClock;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A world of random acts in which change sets are tried: reviewed, applied and compared. */
@Dependent
class ChangeTrial {

    private static final int STEPS = 40;

    private final RandomWorld world;
    private final Given given;
    private final GivenConsent consents;
    private final ChangeDesk desk;
    private final ChangeSets sets;
    private final Ledger ledger;
    private final TermsDesk terms;
    private final AppClock clock;
    private final List<String> uses = new ArrayList<>();
    private Instant moment = Instant.EPOCH;

    /** What holds, and what one creator says. */
    record Picture(Standings read, Map<String, Standing> standings, Instant moment) {

        Standing standing(String about) {
            return requireNonNull(standings.get(about));
        }
    }

    ChangeTrial(RandomWorld world, Given given, GivenConsent consents, ChangeDesk desk, ChangeSets sets, Ledger ledger,
            TermsDesk terms, AppClock clock) {
        this.world = world;
        this.given = given;
        this.consents = consents;
        this.desk = desk;
        this.sets = sets;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    RandomWorld world() {
        return world;
    }

    Instant moment() {
        return moment;
    }

    List<String> uses() {
        return uses;
    }

    /** A new world, in which months have passed. */
    void begin(long seed) {
        UUID ada = given.person(Role.ADMIN).account();
        uses.clear();
        uses.addAll(List.of(use(Asks.OWNERS_AND_DEPICTED, true, ada), use(Asks.OWNERS, true, ada), "likeness",
                use(Asks.OWNERS, false, ada), use(Asks.OWNERS, true, ada)));
        world.begin(seed, uses);
        moment = clock.instant().plus(Duration.ofDays(1));
        live(STEPS);
    }

    private String use(Asks asks, boolean ruled, UUID by) {
        NewUse use = Samples.use(Samples.name());
        terms.add(new NewUse(use.name(), asks, ruled, use.words(), use.terms()), by);
        return use.name();
    }

    /** Lets somebody act so many times. */
    void live(int acts) {
        for (int i = 0; i < acts; i++) {
            pass(world.below(240));
            at(world::act);
        }
        maybeReplaceTerms();
    }

    void maybeReplaceTerms() {
        if (world.below(6) == 0) {
            at(() -> world.replaceTerms(world.any(uses.stream().filter(use -> !use.equals("likeness")).toList())));
        }
    }

    /** Lets time pass. */
    void pass(int hours) {
        moment = moment.plus(Duration.ofHours(hours));
    }

    /** Has it done at the present moment of this world. */
    void at(Runnable act) {
        clock.at(moment, act);
    }

    <T> T at(Callable<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        clock.at(moment, () -> {
            try {
                result.set(act.call());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return result.get();
    }

    /** @param until a number in the event log */
    Picture picture(long until) {
        Standings read = world.read(until);
        return new Picture(read, world.standings(read, moment), moment);
    }

    /** A review of random answers about random items; empty where nothing was selected. */
    Optional<ChangeSet> reviewed(Person creator) {
        return at(() -> select(creator)).map(set -> {
            List<Wish> wishes = at(this::wishes);
            at(() -> desk.ask(creator.creatorId(), set.id(), wishes));
            return goOn(set.id());
        });
    }

    private Optional<ChangeSet> select(Person creator) {
        if (world.below(2) == 0) {
            return desk.select(creator.creatorId(), world.some(List.copyOf(world.items().keySet())), Language.EN);
        }
        ItemQuery query = new ItemQuery(null, null, world.any(List.of("", "on", "off", "undecided")), world.any(uses), null,
                null, null);
        return Optional.of(desk.select(creator.creatorId(), query, Language.EN));
    }

    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (String use : world.some(uses)) {
            Act.Kind kind = world.any(List.of(Act.Kind.ALLOW, Act.Kind.ALLOW, Act.Kind.REFUSE, Act.Kind.CLEAR));
            wishes.add(kind.isYes() ? Wish.yes(use, kind, world.grant(use)) : Wish.no(use, kind));
        }
        return wishes;
    }

    /** Goes on with a set until nothing more happens by itself. */
    ChangeSet goOn(UUID id) {
        while (at(() -> desk.goOn(id))) {
            // its next part
        }
        return set(id);
    }

    ChangeSet set(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(id));
    }

    void apply(Person creator, ChangeSet set) {
        at(() -> desk.apply(creator.creatorId(), set.id(), set.round(), consents.witness(creator)));
    }

    /** Applies it while nobody does anything else, and looks whether that did what the review says, and nothing else. */
    void applyAsReviewed(Person creator, ChangeSet set) {
        Picture before = picture(Long.MAX_VALUE);
        long facts = ledger.facts();
        List<Ledger.Found> lines = ledger.lines(set.id());
        apply(creator, set);
        assertThat(goOn(set.id()).state()).isEqualTo(ChangeSet.State.APPLIED);
        world.settle();
        Picture after = picture(Long.MAX_VALUE);
        assertStandings(set, lines, before, after);
        assertGivenOnce(creator, set.id(), lines);
        assertThat(ledger.facts() - facts).isEqualTo(ledger.answers(set.id()));
    }

    /** What is in no line stays as it is; a line of an account rule is there only where the reason changes. */
    private void assertStandings(ChangeSet set, List<Ledger.Found> lines, Picture before, Picture after) {
        Map<String, Ledger.Found> found = lines.stream().collect(Collectors.toMap(Ledger.Found::about, line -> line));
        Set<String> ruled = ledger.ruled(set.id());
        after.standings.forEach((about, standing) -> {
            Ledger.Found line = found.get(about);
            Standing was = before.standing(about);
            if (line != null) {
                assertThat(was.reason()).as("%s was", line).isEqualTo(line.was());
                assertThat(standing.reason()).as("%s becomes", line).isEqualTo(line.becomes());
            } else if (ruled.contains(about.substring(about.indexOf(' ') + 1))) {
                assertThat(standing.reason()).as("%s, which an account rule is about", about).isEqualTo(was.reason());
            } else {
                assertThat(standing).as("%s, which nothing was said about", about).isEqualTo(was);
            }
        });
    }

    /** One answer and one fact for each line that can be answered, none for any other. */
    void assertGivenOnce(Person creator, UUID act, List<Ledger.Found> lines) {
        assertThat(ledger.given(creator.creatorId(), act)).containsExactlyInAnyOrderElementsOf(
                lines.stream().filter(Ledger.Found::isAnswered)
                        .map(line -> line.about() + " " + requireNonNull(line.wish()).kind()).toList());
        ledger.assertNumberedWithoutGap(creator.creatorId());
    }

    Optional<Said> said(Picture picture, String item, String use, Person creator) {
        return picture.read.said(requireNonNull(world.items().get(item)), use, creator.creatorId(), picture.moment);
    }
}
