package dev.sayso.feed.webhook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.ItemRegistrations;
import dev.sayso.feed.ItemRegistrations.Registered;
import dev.sayso.feed.reading.EventPage;
import dev.sayso.feed.reading.EventTypes;
import dev.sayso.feed.reading.Events;
import dev.sayso.feed.reading.FeedEvent;

/**
 * What a consumer is still to be told, in the order in which it is: a catalogue's registrations keep nothing else waiting, but
 * nothing about an item comes before that it is there, whether it is about that item alone, about all items of one who holds
 * it, or about all items for a use.
 */
@ApplicationScoped
class Backlog {

    private static final EventTypes REGISTRATIONS = EventTypes.of(EnumSet.of(FactType.ITEM_REGISTERED));
    private static final int PAGE = 100;

    /** Registrations that are told early at once. */
    private static final int MOST_EARLY = 500;

    private final Events events;
    private final ItemRegistrations registrations;

    Backlog(Events events, ItemRegistrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    NextEvents next(Turn turn, Turn.Done done) {
        EventTypes wanted = turn.consumer().wanted();
        NextEvents first = first(wanted, done);
        return first.leads(done) ? first : last(wanted, done);
    }

    private NextEvents first(EventTypes wanted, Turn.Done done) {
        EventPage page = events.after(done.ahead(), wanted.without(FactType.ITEM_REGISTERED), PAGE);
        return page.events().isEmpty() || !wanted.take(FactType.ITEM_REGISTERED)
                ? new NextEvents(NextEvents.Lane.FIRST, page.events(), page.end())
                : first(page.events(), page.end(), done);
    }

    private NextEvents last(EventTypes wanted, Turn.Done done) {
        if (!wanted.take(FactType.ITEM_REGISTERED)) {
            return new NextEvents(NextEvents.Lane.LAST, List.of(), done.ahead());
        }
        EventPage page = events.after(done.position(), done.ahead(), REGISTRATIONS, PAGE);
        return new NextEvents(NextEvents.Lane.LAST,
                page.events().stream().filter(event -> !done.isEarly(event.number())).toList(),
                page.end());
    }

    /** With the registrations that they must not pass; where these are very many, some of them at first. */
    private NextEvents first(List<FeedEvent> found, long end, Turn.Done done) {
        NavigableMap<Long, Set<String>> ofItems = waiting(FactScope.ITEM, found, done);
        NavigableMap<Long, Set<String>> ofCreators = waiting(FactScope.CREATOR, found, done);
        FeedEvent next = found.get(0);
        if (ofItems.size() + ofCreators.size() >= MOST_EARLY) {
            return found.size() > 1 ? first(List.of(next), next.number(), done)
                    : new NextEvents(NextEvents.Lane.FIRST, events.of(next.scope() == FactScope.ITEM ? ofItems.keySet()
                            : ofCreators.keySet()), next.number() - 1);
        }
        List<FeedEvent> told = new ArrayList<>();
        for (FeedEvent event : found) {
            if (event.scope() == FactScope.USE && anyWaits(event.number(), done)) {
                return new NextEvents(NextEvents.Lane.FIRST, told, event.number() - 1);
            }
            told.addAll(events.of(taken(event.scope() == FactScope.ITEM ? ofItems : ofCreators, event)));
            told.add(event);
        }
        return new NextEvents(NextEvents.Lane.FIRST, told.stream().distinct().toList(), end);
    }

    /** Those that an event is about. */
    private static List<Long> taken(NavigableMap<Long, Set<String>> waiting, FeedEvent event) {
        return waiting.headMap(event.number(), false).entrySet().stream()
                .filter(entry -> entry.getValue().contains(event.data().id())).map(Map.Entry::getKey).toList();
    }

    /** The numbers of registrations that are not told yet, with the subjects that they are of. */
    private NavigableMap<Long, Set<String>> waiting(FactScope scope, List<FeedEvent> found, Turn.Done done) {
        NavigableMap<Long, Set<String>> waiting = new TreeMap<>();
        List<FeedEvent> about = found.stream().filter(event -> event.scope() == scope).toList();
        long after = done.position();
        long before = about.isEmpty() ? 0 : about.get(about.size() - 1).number();
        Set<String> subjects = about.stream().map(event -> event.data().id()).collect(Collectors.toSet());
        while (after < before - 1 && waiting.size() < MOST_EARLY) {
            List<Registered> some = registrations.of(scope, subjects, after, before, MOST_EARLY);
            some.stream().filter(one -> !done.isEarly(one.number())).forEach(
                    one -> waiting.computeIfAbsent(one.number(), number -> new HashSet<>()).add(one.subject()));
            // The last of them may be of several who hold it: fewer than are looked for at once
            after = some.size() < MOST_EARLY ? before : some.get(some.size() - 1).number() - 1;
        }
        return waiting;
    }

    private boolean anyWaits(long before, Turn.Done done) {
        EventPage page = new EventPage(List.of(), done.position());
        while (page.end() < before - 1) {
            page = events.after(page.end(), before - 1, REGISTRATIONS, PAGE);
            if (page.events().stream().anyMatch(event -> !done.isEarly(event.number()))) {
                return true;
            }
        }
        return false;
    }
}
