package dev.sayso.consent.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.sayso.catalog.ItemHistory;
import dev.sayso.consent.Answer;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Ancestor;
import dev.sayso.consent.standing.Circumstances;
import dev.sayso.consent.standing.HolderFacts;
import dev.sayso.consent.standing.ItemFacts;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Situation;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.TermsFacts;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.consent.standing.Voice;
import dev.sayso.consent.standing.Withdrawal;

/** What was read of some items and their ancestors, ready to be asked for standings. */
public final class Standings {

    private static final String LIKENESS = "likeness";

    private final Map<Long, ItemHistory> family;
    private final Map<Long, Timeline> timelines = new HashMap<>();
    private final Records records;
    private final Map<Long, String> names;
    private final FactOrder order;
    private final Map<String, UseFacts> uses;
    private final Map<Long, AnswerRow> answersById;
    private final Map<Long, List<AnswerRow>> choicesOfItems;
    private final Map<Long, List<AnswerRow>> rulesOfCreators;
    private final Map<Long, Long> closed;
    private final Map<Long, Set<String>> blocks;
    private final StaffFindings staff;
    private final Stopped stopped;
    private final Proposed proposed;

    Standings(Map<Long, ItemHistory> family, Records records, Map<Long, String> names, FactOrder order, Stopped stopped) {
        this.family = family;
        this.stopped = stopped;
        this.records = records;
        this.names = names;
        this.order = order;
        family.forEach((id, history) -> timelines.put(id, new Timeline(history, order)));
        List<AnswerRow> known = records.answers().stream().filter(answer -> order.holds(answer.factId())).toList();
        answersById = known.stream().collect(Collectors.toMap(AnswerRow::id, answer -> answer));
        closed = closed(records, order);
        blocks = blocks(records, order);
        staff = new StaffFindings(records, order);
        choicesOfItems = known.stream().filter(answer -> answer.itemId() != null)
                .collect(Collectors.groupingBy(answer -> requireNonNull(answer.itemId())));
        rulesOfCreators = known.stream().filter(answer -> answer.itemId() == null)
                .collect(Collectors.groupingBy(AnswerRow::creatorId));
        uses = uses();
        proposed = Proposed.NOTHING;
    }

    private Standings(Standings now, Proposed proposed) {
        family = now.family;
        timelines.putAll(now.timelines);
        records = now.records;
        names = now.names;
        order = now.order;
        answersById = now.answersById;
        closed = now.closed;
        blocks = now.blocks;
        staff = now.staff;
        choicesOfItems = now.choicesOfItems;
        rulesOfCreators = now.rulesOfCreators;
        uses = now.uses;
        stopped = now.stopped;
        this.proposed = proposed;
    }

    /** The same once somebody had answered as they are about to. */
    public Standings after(Proposed answers) {
        return new Standings(this, (creator, item, use) -> Stream
                .concat(proposed.by(creator, item, use).stream(), answers.by(creator, item, use).stream()).toList());
    }

    /**
     * The same as it was once the fact of this number was true, and nothing after it: neither what has no number.
     *
     * @param until a number in the event log
     */
    public Standings asOf(long until) {
        return new Standings(family, records, names, new FactOrder(order.numbers(), until), Stopped.NOTHING);
    }

    /** What is in effect for an item and a use, or was. */
    public Standing of(long item, String use, Question question, Instant moment) {
        return Standing.of(situation(item, use, question, moment), question, moment);
    }

    /** What is in effect for an item and a use, whoever will ask. */
    public Openness openness(long item, String use, Instant moment) {
        Map<String, Openness> above = new HashMap<>();
        ancestors(item).forEach(id -> above.put(requireNonNull(family.get(id)).platformId(), openness(id, use, moment)));
        return Openness.of(situation(item, use, Question.OF_PAGES, moment), above, moment);
    }

    /** The items that an item goes back to, in every generation. */
    public Set<Long> ancestors(long item) {
        if (parents(item).isEmpty()) {
            return Set.of();
        }
        Map<Long, Integer> found = new LinkedHashMap<>();
        collect(item, found);
        return found.keySet();
    }

    /** Those of them whose standing for a use counts too. */
    public Set<Long> ancestorsAsked(long item, String use) {
        UseFacts asked = uses.get(use);
        return asked == null || !asked.likeness() ? ancestors(item)
                : ancestors(item).stream().filter(id -> !timeline(id).depictsNobody()).collect(Collectors.toSet());
    }

    /** Whether an item was registered. */
    public boolean isKnown(long item) {
        Timeline timeline = timelines.get(item);
        return timeline != null && timeline.isKnown();
    }

    /** Whoever is on record for an item, by the platform's ids. */
    public List<String> people(long item) {
        Timeline timeline = timelines.get(item);
        if (timeline == null) {
            return List.of();
        }
        List<String> people = new ArrayList<>(1);
        for (Long id : timeline.people()) {
            people.add(names.getOrDefault(id, ""));
        }
        return people;
    }

    /** Who holds an item, in which role, with what share. */
    public List<ItemHistory.Stake> stakes(long item) {
        return isKnown(item) ? timeline(item).stakes() : List.of();
    }

    Situation situation(long item, String use, Question question, Instant moment) {
        UseFacts asked = uses.get(use);
        if (!isKnown(item)) {
            return new Situation(null, asked, List.of(), List.of());
        }
        Timeline timeline = timeline(item);
        ItemFacts facts = timeline.facts(staff.isBlocked(item));
        List<HolderFacts> holders = timeline.people().stream().map(creator -> holder(item, use, creator)).toList();
        return new Situation(facts, asked, holders, asked == null ? List.of() : ancestors(item, use, question, moment));
    }

    /** A person on record, with all they ever said about a use. */
    HolderFacts holder(long item, String use, long creator) {
        return new HolderFacts(names.getOrDefault(creator, ""), timeline(item).stakes(creator), acts(item, use, creator),
                closed.getOrDefault(creator, 0L), staff.invalidated(item, use, creator), blocked(creator));
    }

    /**
     * The circumstances of an item, for all uses that are known here; empty for one that was made from others, as these
     * have their own.
     *
     * @param from the first moment for which they will be asked
     */
    public Optional<Circumstances> circumstances(long item, Instant from) {
        if (!isKnown(item) || !parents(item).isEmpty()) {
            return Optional.empty();
        }
        Timeline timeline = timeline(item);
        List<Circumstances.Person> people = new ArrayList<>(1);
        for (Long creator : timeline.people()) {
            people.add(person(item, creator));
        }
        return Optional.of(Circumstances.of(timeline.facts(staff.isBlocked(item)), people, uses.values(), from));
    }

    /** The same as far as it matters for one use. */
    public Circumstances circumstances(Circumstances all, String use, Instant from) {
        return all.about(use, uses.values(), from);
    }

    /** How open any item in some circumstances is for a use. */
    public Openness openness(Circumstances circumstances, String use, Instant moment) {
        return Openness.of(circumstances.situation(use, uses.get(use)), Map.of(), moment);
    }

    private Circumstances.Person person(long item, long creator) {
        Map<String, Circumstances.About> uttered = new HashMap<>();
        if (proposed != Proposed.NOTHING || choicesOfItems.containsKey(item) || rulesOfCreators.containsKey(creator)
                || staff.hasRuled(item) || stopped.concerns(creator)) {
            for (String use : uses.keySet()) {
                Circumstances.About about = new Circumstances.About(acts(item, use, creator),
                        staff.invalidated(item, use, creator));
                if (!about.isNothing()) {
                    uttered.put(use, about);
                }
            }
        }
        return new Circumstances.Person(timeline(item).stakes(creator), uttered, closed.getOrDefault(creator, 0L),
                blocked(creator));
    }

    private Set<String> blocked(long creator) {
        Set<String> kept = blocks.getOrDefault(creator, Set.of());
        return stopped.concerns(creator) ? stopped.blocked(creator, kept) : kept;
    }

    /** The acts without a number by which people on record for an item, or for what it goes back to, say no to a use. */
    public SortedSet<UUID> stops(long item, String use) {
        SortedSet<UUID> acts = new TreeSet<>();
        if (isKnown(item)) {
            Stream.concat(Stream.of(item), ancestorsAsked(item, use).stream()).forEach(
                    one -> timeline(one).people().forEach(creator -> acts.addAll(stopped.about(creator, one, use))));
        }
        return acts;
    }

    private List<Act> acts(long item, String use, long creator) {
        List<AnswerRow> answers = answers(item, use, creator);
        List<Act> stops = stops(item, use, creator);
        List<Act> more = proposed.by(creator, item, use);
        if (answers.isEmpty() && stops.isEmpty() && more.isEmpty()) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>(answers.size() + stops.size() + more.size());
        answers.forEach(answer -> acts.add(act(answer)));
        acts.addAll(stops);
        acts.addAll(more);
        return acts;
    }

    private List<Act> stops(long item, String use, long creator) {
        return !stopped.concerns(creator) || isClosed(creator) ? List.of()
                : stopped.acts(creator, item, use, rule(creator, use).map(AnswerRow::kind).orElse(Act.Kind.PER_ITEM));
    }

    /** The use, if there is one with terms. */
    public Optional<UseFacts> use(String name) {
        return Optional.ofNullable(uses.get(name));
    }

    /** What a creator says of an item and a use, if they are on record. */
    public Optional<Voice> voice(long item, String use, long creator, Instant moment) {
        return situation(item, use, Question.OF_PAGES, moment).voice(names.getOrDefault(creator, ""), moment);
    }

    /** The answer by which a creator says yes to an item and a use; empty without a yes that counts. */
    public Optional<AnswerRow> yes(long item, String use, long creator, Instant moment) {
        return said(item, use, creator, moment).filter(Said::isYes).flatMap(said -> answers(item, use, creator).stream()
                .filter(answer -> answer.givenAt().equals(said.given())
                        && Objects.equals(answer.grant(), said.grant())
                        && answer.kind().isRule() == (said.source() == Said.Source.ACCOUNT_RULE))
                .reduce((earlier, later) -> later));
    }

    /** The same for pages. */
    public Optional<Said> said(long item, String use, long creator, Instant moment) {
        return Said.of(situation(item, use, Question.OF_PAGES, moment), names.getOrDefault(creator, ""), moment);
    }

    /** What the platform said of an item, and when. */
    public ItemHistory history(long item) {
        return requireNonNull(family.get(item));
    }

    /** The last version of an item with anything that matters. */
    public long version(long item) {
        return timeline(item).version();
    }

    /** The number of the creator's last answer about an item and a use, account rules included; 0 for none. */
    public int lastAnswer(long item, String use, long creator) {
        return answers(item, use, creator).stream().mapToInt(AnswerRow::number).max().orElse(0);
    }

    /** A creator's choices for an item and account rules about a use, in order. */
    public List<AnswerRow> answers(long item, String use, long creator) {
        List<AnswerRow> choices = choicesOfItems.getOrDefault(item, List.of());
        List<AnswerRow> rules = rulesOfCreators.getOrDefault(creator, List.of());
        if (choices.isEmpty() && rules.isEmpty()) {
            return List.of();
        }
        List<AnswerRow> given = new ArrayList<>(2);
        add(choices, use, creator, given);
        add(rules, use, creator, given);
        given.sort(Comparator.comparing(AnswerRow::number));
        return given;
    }

    private static void add(List<AnswerRow> answers, String use, long creator, List<AnswerRow> wanted) {
        for (AnswerRow answer : answers) {
            if (answer.creatorId() == creator && answer.use().equals(use)) {
                wanted.add(answer);
            }
        }
    }

    /** The account rule a creator made last about a use. */
    public Optional<AnswerRow> rule(long creator, String use) {
        return rulesOfCreators.getOrDefault(creator, List.of()).stream().filter(answer -> answer.use().equals(use))
                .max(Comparator.comparing(AnswerRow::number));
    }

    private Timeline timeline(long item) {
        return requireNonNull(timelines.get(item));
    }

    /** An answer in the terms of standing; it was given by somebody on record here. */
    public Act act(Answer answer) {
        return act(AnswerRow.of(answer));
    }

    private Act act(AnswerRow answer) {
        Mark given = mark(answer);
        long seen = answer.seenId() == null ? given.number() - 1 : mark(earlier(answer.seenId())).number() - 1;
        Mark since = answer.kind() != Act.Kind.NEW_ITEMS ? null
                : answer.sinceId() == null ? given : mark(earlier(answer.sinceId()));
        return new Act(answer.kind(), given, seen, answer.grant(), since);
    }

    private AnswerRow earlier(Long id) {
        return requireNonNull(answersById.get(id));
    }

    private Mark mark(AnswerRow answer) {
        return new Mark(order.of(answer.factId()), answer.givenAt());
    }

    /** Whether the creator has closed their account, and says nothing more. */
    public boolean isClosed(long creator) {
        return closed.getOrDefault(creator, 0L) > 0;
    }

    private static Map<Long, Long> closed(Records records, FactOrder order) {
        Map<Long, Long> closed = new HashMap<>();
        records.closings().stream().filter(row -> order.holds(row.factId()))
                .forEach(row -> closed.putIfAbsent(row.creatorId(), order.of(row.factId())));
        return closed;
    }

    private static Map<Long, Set<String>> blocks(Records records, FactOrder order) {
        Map<Long, Map<String, Records.BlockRow>> last = new HashMap<>();
        records.requesterBlocks().stream().filter(row -> order.holds(row.factId()))
                .forEach(row -> last.computeIfAbsent(row.creatorId(), creator -> new HashMap<>()).merge(row.requester(), row,
                        (one, other) -> one.number() > other.number() ? one : other));
        Map<Long, Set<String>> blocks = new HashMap<>();
        last.forEach((creator, rows) -> blocks.put(creator, rows.values().stream().filter(Records.BlockRow::blocked)
                .map(Records.BlockRow::requester).collect(Collectors.toUnmodifiableSet())));
        return blocks;
    }

    private List<Ancestor> ancestors(long item, String use, Question question, Instant moment) {
        return ancestors(item).stream().map(id -> {
            Timeline timeline = timeline(id);
            Situation situation = situation(id, use, question, moment);
            return new Ancestor(requireNonNull(family.get(id)).platformId(), generation(id),
                    Standing.of(situation, question, moment), situation.blocked(), timeline.depictsNobody(),
                    timeline.upheavals());
        }).toList();
    }

    private void collect(long item, Map<Long, Integer> found) {
        for (Long parent : parents(item)) {
            if (found.putIfAbsent(parent, 0) == null) {
                collect(parent, found);
            }
        }
    }

    private int generation(long item) {
        return parents(item).stream().mapToInt(parent -> generation(parent) + 1).max().orElse(0);
    }

    private Collection<Long> parents(long item) {
        ItemHistory history = family.get(item);
        return history == null || history.parents().isEmpty() ? List.of()
                : history.parents().stream().filter(parent -> order.holds(parent.factId())).map(ItemHistory.Parent::id)
                        .toList();
    }

    private Map<String, UseFacts> uses() {
        Map<String, List<TermsFacts>> terms = new HashMap<>();
        records.terms().stream().filter(row -> order.holds(row.factId()))
                .sorted(Comparator.comparing(Records.TermsRow::version))
                .forEach(row -> terms.computeIfAbsent(row.use(), use -> new ArrayList<>()).add(terms(row)));
        Map<String, UseFacts> known = new HashMap<>();
        records.uses().stream().filter(row -> terms.containsKey(row.name()))
                .forEach(row -> known.put(row.name(), new UseFacts(true, row.asks().includesDepicted(), row.ruled(),
                        row.name().equals(LIKENESS), isSuspended(row.name()), terms.getOrDefault(row.name(), List.of()))));
        return known;
    }

    private TermsFacts terms(Records.TermsRow row) {
        boolean retired = order.holds(row.retirementId());
        Withdrawal.Policy policy = Withdrawal.Policy.valueOf(row.withdrawal().name());
        return new TermsFacts(row.version(), row.attribution(),
                new Withdrawal(policy, policy == Withdrawal.Policy.WIND_DOWN ? row.days() : 0),
                retired ? row.retired() : null, retired ? row.ended() : null);
    }

    private boolean isSuspended(String use) {
        return records.suspensions().stream().filter(row -> row.use().equals(use) && order.holds(row.factId()))
                .reduce((earlier, later) -> later).map(Records.SuspensionRow::suspended).orElse(false);
    }
}
