package dev.sayso.consent;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.Items;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.audience.RequesterBlock;
import dev.sayso.consent.audience.RequesterBlocks;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.stop.Stops;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UseSuspension;
import dev.sayso.terms.UseSuspensions;
import dev.sayso.web.Ids;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes items and answers that nothing else has. */
@ApplicationScoped
public class GivenConsent {

    public static final Instant PUBLISHED = Instant.parse("2025-01-01T00:00:00Z");

    private final Given given;
    private final ItemDesk desk;
    private final ConsentDesk consent;
    private final Noes noes;
    private final NoDesk noDesk;
    private final Items items;
    private final Answers answers;
    private final Stops stops;
    private final StandingReader reader;
    private final Screen screen;
    private final AudienceDesk audience;
    private final RequesterBlocks blocks;
    private final TermsDesk terms;
    private final UseSuspensions suspensions;
    private final Clock clock;

    GivenConsent(Given given, ItemDesk desk, ConsentDesk consent, Noes noes, NoDesk noDesk, Items items, Answers answers,
            Stops stops, StandingReader reader, Screen screen, AudienceDesk audience, RequesterBlocks blocks, TermsDesk terms,
            UseSuspensions suspensions, Clock clock) {
        this.given = given;
        this.desk = desk;
        this.consent = consent;
        this.noes = noes;
        this.noDesk = noDesk;
        this.items = items;
        this.answers = answers;
        this.stops = stops;
        this.reader = reader;
        this.screen = screen;
        this.audience = audience;
        this.blocks = blocks;
        this.terms = terms;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** The platform's id of an item of these owners, published long ago. */
    public String item(Person... owners) {
        return item(PUBLISHED, List.of(owners), List.of());
    }

    /** The same for whatever person; of somebody else for who is no creator. */
    public String itemOf(Person person) {
        return item(person.creator() == null ? given.creator() : person);
    }

    /** With people depicted, of whom the list is complete. */
    public String item(Instant published, List<Person> owners, List<Person> depicted) {
        String id = given.unique("item");
        put(id, published, owners, depicted);
        return id;
    }

    /** The same of owners whom nobody has made yet, by their channels, in equal parts. */
    public void putOwnedBy(String id, String... channels) {
        List<HolderEntry> entries = Stream.of(channels)
                .map(channel -> new HolderEntry(channel, "Name of " + channel, HolderRole.OWNER, 1_000_000 / channels.length))
                .toList();
        put(id, PUBLISHED, entries);
    }

    /** Says of an item who holds it now. */
    public void put(String id, Instant published, List<Person> owners, List<Person> depicted) {
        List<HolderEntry> entries = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            int share = 1_000_000 / owners.size() + (i == 0 ? 1_000_000 % owners.size() : 0);
            entries.add(new HolderEntry(owners.get(i).channel(), owners.get(i).name(), HolderRole.OWNER, share));
        }
        depicted.forEach(person -> entries.add(new HolderEntry(person.channel(), person.name(), HolderRole.DEPICTED, 0)));
        put(id, published, entries);
    }

    private void put(String id, Instant published, List<HolderEntry> entries) {
        desk.put(new ItemRow(id, "Title of " + id, ItemKind.VIDEO, "https://example.com/" + id, null, published, false,
                true, null, entries));
    }

    public Answer allow(Person person, String item, String use) {
        return allow(person, item, use, Audience.EVERYONE);
    }

    public Answer allow(Person person, String item, String use, Audience audience) {
        Wanted wanted = Wanted.yes(use, Act.Kind.ALLOW, new Grant(1, inAYear(), true, audience), shown(person, item, use));
        return consent.choose(person.creatorId(), item, wanted, witness(person));
    }

    /**
     * Allows it until then.
     *
     * @param end a midnight UTC
     */
    public Answer allowUntil(Person person, String item, String use, Instant end) {
        Wanted wanted = Wanted.yes(use, Act.Kind.ALLOW, new Grant(1, end, true, Audience.EVERYONE), shown(person, item, use));
        return consent.choose(person.creatorId(), item, wanted, witness(person));
    }

    public Answer refuse(Person person, String item, String use) {
        return choice(person, item, Wanted.no(use, Act.Kind.REFUSE, shown(person, item, use)));
    }

    public Answer clear(Person person, String item, String use) {
        return choice(person, item, Wanted.no(use, Act.Kind.CLEAR, shown(person, item, use)));
    }

    public Answer rule(Person person, Act.Kind kind, String use) {
        return kind.isYes() ? ruleUntil(person, kind, use, inAYear())
                : answer(noes.rule(person.creatorId(), Wanted.no(use, kind, shownRule(person, use)), witness(person)),
                        () -> answers.rule(person.creatorId(), use));
    }

    /**
     * A rule that allows until then.
     *
     * @param end a midnight UTC
     */
    public Answer ruleUntil(Person person, Act.Kind kind, String use, Instant end) {
        return consent.rule(person.creatorId(), Wanted.yes(use, kind, new Grant(1, end, true, Audience.EVERYONE),
                shownRule(person, use)), witness(person));
    }

    /** Takes back whatever block there is. */
    @Transactional
    public void unblock(Person person, String requester) {
        int shown = blocks.last(person.creatorId(), requester).map(RequesterBlock::number).orElse(0);
        audience.unblock(person.creatorId(), requester, shown);
    }

    /** Lifts whatever suspension there is. */
    @Transactional
    public void lift(String use, UUID by) {
        int shown = suspensions.of(use).stream().mapToInt(UseSuspension::number).findFirst().orElse(0);
        terms.lift(use, shown, "Why", by);
    }

    public List<Answer> turnEverythingOff(Person person) {
        return answers(noes.turnEverythingOff(person.creatorId(), witness(person)));
    }

    /** Says no in some way, of which the answer comes later. */
    public void stop(Random random, Person person, String item, String use) {
        long creator = person.creatorId();
        Witness witness = witness(person);
        switch (random.nextInt(8)) {
            case 0, 1 -> noDesk.stopItem(creator, item, Wanted.no(use, Act.Kind.REFUSE, shown(person, item, use)), witness);
            case 2, 3 -> {
                Wanted clear = Wanted.no(use, Act.Kind.CLEAR, shown(person, item, use));
                if (noDesk.isNo(creator, item, clear)) {
                    noDesk.stopItem(creator, item, clear, witness);
                }
            }
            case 4 -> noDesk.stopUse(creator, Wanted.no(use, Act.Kind.OFF, shownRule(person, use)), witness);
            case 5 -> {
                Wanted narrower = Wanted.no(use, Act.Kind.PER_ITEM, shownRule(person, use));
                if (noDesk.isNo(creator, narrower)) {
                    noDesk.stopUse(creator, narrower, witness);
                }
            }
            case 6 -> noDesk.stopEverything(creator, witness);
            default -> noDesk.stopRequester(creator, "acct-" + (1 + random.nextInt(2)), witness);
        }
    }

    private Answer choice(Person person, String item, Wanted no) {
        return answer(noes.choose(person.creatorId(), item, no, witness(person)),
                () -> answers.choice(person.creatorId(), id(item), no.use()));
    }

    /** The one that was given, or one before that says the same already. */
    private Answer answer(Noes.Taken taken, Supplier<Optional<Answer>> before) {
        List<Answer> given = answers(taken);
        return given.isEmpty() ? QuarkusTransaction.requiringNew().call(() -> before.get().orElseThrow()) : given.get(0);
    }

    /** What was answered, once it is. */
    private List<Answer> answers(Noes.Taken taken) {
        while (QuarkusTransaction.requiringNew().call(() -> stops.isUnanswered(taken.creatorId(), taken.actId()))) {
            noes.answer(taken.creatorId());
        }
        return QuarkusTransaction.requiringNew().call(() -> answers.list(
                "from Answer a join fetch a.fact left join fetch a.requesters where a.creatorId = ?1 and a.actId = ?2 order by a.number",
                taken.creatorId(), taken.actId()));
    }

    /** What pages say of an item and a use now. */
    @Transactional
    public Standing standing(String item, String use) {
        long id = id(item);
        return reader.read(List.of(id)).of(id, use, Question.OF_PAGES, clock.instant());
    }

    /** Whom a use that is on is for. */
    public Audience audience(String item, String use) {
        return requireNonNull(standing(item, use).conditions()).audience();
    }

    @Transactional
    public long id(String item) {
        return items.withPlatformId(item).orElseThrow().id();
    }

    /** What a form about an item says when it is opened now. */
    @Transactional
    public Shown shown(Person person, String item, String use) {
        Standings now = reader.read(List.of(id(item)));
        return screen.choice(now, id(item), use, person.creatorId(), Language.EN);
    }

    /** What a form about an account rule says when it is opened now. */
    @Transactional
    public Shown shownRule(Person person, String use) {
        int last = answers.rule(person.creatorId(), use).map(Answer::number).orElse(0);
        return new Shown(0, last, Screen.hash(screen.rule(use, Language.EN)));
    }

    /** The words that are kept with an account rule. */
    @Transactional
    public String screenOfRule(String use) {
        return screen.rule(use, Language.EN);
    }

    public Witness witness(Person person) {
        return new Witness(Ids.next(clock), person.account(), Language.EN, "oidc", null);
    }

    public Instant inAYear() {
        return Ends.AFTER_12_MONTHS.from(clock.instant());
    }
}
