package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Turns what happened in a world into the plain values that standing reads, as queries will from rows. */
@NullUnmarked
@SuppressWarnings("OperatorPrecedence")
final class Rows {

    private final World world;

    Rows(World world) {
        this.world = world;
    }

    static Standing standing(World world, String item, Question question, Instant at) {
        return new Rows(world).standing(item, question, at);
    }

    Standing standing(String item, Question question, Instant at) {
        return Standing.of(situation(item, question, at), seenByStaff(question), at);
    }

    Situation situation(String item, Question question, Instant at) {
        Fact.@Nullable Registered registered = registration(item);
        if (registered == null) {
            return new Situation(null, use(), List.of(), List.of());
        }
        List<HolderFacts> people = holders(item).entrySet().stream().map(one -> holder(item, one.getKey()))
                .toList();
        List<Ancestor> ancestors = ancestors(item).stream().map(one -> {
            Situation its = situation(one, question, at);
            return new Ancestor(one, generation(one), Standing.of(its, seenByStaff(question), at), its.blocked(),
                    depictsNobody(one), upheavals(one));
        }).toList();
        return new Situation(item(registered), use(), people, ancestors);
    }

    UseFacts use() {
        boolean suspended = world.last(Fact.Suspended.class, any -> true).map(Fact.Suspended::on).orElse(false);
        List<TermsFacts> terms = world.all(Fact.Terms.class, any -> true).map(this::terms).toList();
        World.Shape shape = world.shape();
        return new UseFacts(shape.asksOwners(), shape.asksDepicted(), shape.ruled(), shape.likeness(), suspended, terms);
    }

    Map<String, Fact.Roles> holders(String item) {
        return world.last(Fact.Holders.class, one -> one.item().equals(item)).map(Fact.Holders::holders)
                .orElseGet(() -> registration(item).holders());
    }

    private TermsFacts terms(Fact.Terms terms) {
        var retired = world.last(Fact.Retired.class, one -> one.version() == terms.version());
        return new TermsFacts(terms.version(), terms.attribution(), terms.withdrawal(),
                retired.map(Fact.Retired::retired).orElse(null), retired.map(Fact.Retired::ended).orElse(null));
    }

    private ItemFacts item(Fact.Registered registered) {
        String id = registered.item();
        return new ItemFacts(registered.mark(), published(registered), sponsorships(registered),
                world.last(Fact.Available.class, one -> one.item().equals(id)).map(Fact.Available::on).orElse(true),
                world.last(Fact.Blocked.class, one -> one.item().equals(id)).map(Fact.Blocked::on).orElse(false),
                isComplete(id), upheavals(id));
    }

    private List<ItemFacts.Dating> published(Fact.Registered registered) {
        if (registered.published() == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(new ItemFacts.Dating(registered.number(), registered.published())),
                world.all(Fact.Published.class, one -> one.item().equals(registered.item()))
                        .map(one -> new ItemFacts.Dating(one.number(), one.published())))
                .toList();
    }

    private List<Long> sponsorships(Fact.Registered registered) {
        List<Long> numbers = new ArrayList<>();
        if (registered.sponsored()) {
            numbers.add(registered.number());
        }
        world.all(Fact.Sponsored.class, one -> one.item().equals(registered.item()))
                .forEach(one -> {
                    if (one.on() != (numbers.size() % 2 == 1)) {
                        numbers.add(one.number());
                    }
                });
        return numbers;
    }

    private List<Long> upheavals(String id) {
        return world.facts().stream().filter(fact -> fact instanceof Fact.Holders one && one.item().equals(id)
                || fact instanceof Fact.Complete two && two.on() && two.item().equals(id)
                || fact instanceof Fact.Parents four && four.item().equals(id)
                || fact instanceof Fact.Available three && three.item().equals(id)).map(Fact::number).toList();
    }

    private boolean isComplete(String id) {
        return world.last(Fact.Complete.class, one -> one.item().equals(id)).map(Fact.Complete::on)
                .orElseGet(() -> registration(id).complete());
    }

    private HolderFacts holder(String item, String person) {
        List<Act> answers = world.all(Fact.Said.class, one -> one.person().equals(person))
                .filter(one -> one.item() == null || one.item().equals(item)).map(this::answer).toList();
        return new HolderFacts(person, stakes(item, person), answers,
                world.last(Fact.Closed.class, one -> one.person().equals(person)).map(Fact::number).orElse(0L),
                invalidated(item, person), world.last(Fact.BlockList.class, one -> one.person().equals(person))
                        .map(Fact.BlockList::blocked).orElse(Set.of()));
    }

    private List<HolderFacts.Stake> stakes(String item, String person) {
        Stream<HolderFacts.Stake> first = Stream.of(stake(registration(item), registration(item).holders().get(person)));
        return Stream.concat(first, world.all(Fact.Holders.class, one -> one.item().equals(item))
                .map(one -> stake(one, one.holders().get(person)))).toList();
    }

    private static HolderFacts.Stake stake(Fact fact, Fact.@Nullable Roles roles) {
        return new HolderFacts.Stake(fact.number(), roles != null && roles.owner(), roles != null && roles.depicted());
    }

    private List<Long> invalidated(String item, String person) {
        return world.all(Fact.Invalidated.class, one -> one.item().equals(item) && one.person().equals(person))
                .map(Fact::number)
                .filter(ruling -> world.all(Fact.Lifted.class, one -> one.ruling() == ruling).findAny().isEmpty())
                .toList();
    }

    Act answer(Fact.Said said) {
        if (said.renews() > 0) {
            return world.last(Fact.Said.class, one -> one.number() == said.renews()).map(this::answer).orElseThrow()
                    .renewed(said.mark(), said.grant(), said.shown(), use());
        }
        return said.kind().isYes() ? Act.yes(said.kind(), said.mark(), said.grant())
                : Act.no(said.kind(), said.mark());
    }

    private boolean depictsNobody(String item) {
        return isComplete(item) && holders(item).values().stream().noneMatch(Fact.Roles::depicted);
    }

    private Set<String> ancestors(String item) {
        Set<String> all = new HashSet<>();
        for (String parent : parents(item)) {
            all.add(parent);
            all.addAll(ancestors(parent));
        }
        return all;
    }

    private List<String> parents(String item) {
        return world.last(Fact.Parents.class, one -> one.item().equals(item)).map(Fact.Parents::parents)
                .orElseGet(() -> registration(item).parents());
    }

    private int generation(String item) {
        return parents(item).stream().mapToInt(parent -> generation(parent) + 1).max().orElse(0);
    }

    private Fact.@Nullable Registered registration(String item) {
        return world.last(Fact.Registered.class, one -> one.item().equals(item)).orElse(null);
    }

    private Question seenByStaff(Question question) {
        Requester asking = question.requester();
        if (asking == null) {
            return question;
        }
        boolean blocked = world.last(Fact.RequesterBlocked.class, one -> one.requester().equals(asking.id()))
                .map(Fact.RequesterBlocked::on).orElse(false);
        return new Question(new Requester(asking.id(), asking.verified(), blocked), question.commercial());
    }
}
