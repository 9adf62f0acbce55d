package dev.sayso.consent.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.Acting;
import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.Stops;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.Uses;
import dev.sayso.web.Filter;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;
import dev.sayso.web.TimeText;

/** What the pages of a creator's history show, by the same few queries whatever its length. */
@ApplicationScoped
class HistoryPages {

    static final String PATH = "/history";

    private static final int LINES = 30;

    private final Acts acts;
    private final Uses uses;
    private final Stops stops;
    private final Items items;
    private final Acting acting;

    HistoryPages(Acts acts, Uses uses, Stops stops, Items items, Acting acting) {
        this.stops = stops;
        this.items = items;
        this.acts = acts;
        this.uses = uses;
        this.acting = acting;
    }

    HistoryView page(MultivaluedMap<String, String> query) {
        HistoryFilter filter = HistoryFilter.of(query);
        Map<String, UseWords> words = uses();
        Problems problems = problems(filter);
        List<Acts.Group> found = problems.isEmpty() ? found(filter, query) : List.of();
        boolean backwards = number(query, "after") > 0;
        boolean more = found.size() > LINES;
        List<Acts.Group> shown = !more ? found : backwards ? found.subList(1, found.size()) : found.subList(0, LINES);
        Pager pager = pager(filter, shown, backwards ? more : number(query, "before") > 0, backwards || more);
        return new HistoryView(lines(shown, words), pager, filter, applied(filter, words), uses(words), kinds(), problems,
                filter.values().isEmpty() && isFirst(query) ? follows(words) : List.of(), filter.address(PATH + "/export"));
    }

    private static boolean isFirst(MultivaluedMap<String, String> query) {
        return number(query, "after") == 0 && number(query, "before") == 0;
    }

    private List<HistoryView.Follows> follows(Map<String, UseWords> words) {
        List<Stop> waiting = stops.unanswered(List.of(acting.creator())).stream().filter(Stop::isAnswer).toList();
        Map<Long, String> titles = items
                .of(acting.creator(),
                        waiting.stream().map(Stop::item).filter(Objects::nonNull).map(Stop.Subject::itemId).toList())
                .stream().collect(Collectors.toMap(ItemListing::id, ItemListing::title, (one, same) -> one));
        Sentences sentences = new Sentences(words, acting.language());
        return waiting.stream().sorted(Comparator.comparing(Stop::at).reversed())
                .map(stop -> new HistoryView.Follows(stop.at(), sentences.of(stop, titles))).toList();
    }

    /** The words of each use, in their order. */
    Map<String, UseWords> uses() {
        Map<String, UseWords> words = new LinkedHashMap<>();
        uses.all().forEach(use -> words.put(use.name(), use.words(acting.language())));
        return words;
    }

    /** What is wrong with what was asked for. */
    static Problems problems(HistoryFilter filter) {
        HistoryMessages words = Messages.of(HistoryMessages.class);
        return new Problems(HistoryFilter.DAYS.stream().filter(filter::isWrong)
                .map(name -> new Problem(name, words.problem_day())).toList());
    }

    /** One more than fits, if there are more. */
    private List<Acts.Group> found(HistoryFilter filter, MultivaluedMap<String, String> query) {
        int after = number(query, "after");
        int before = number(query, "before");
        return after > 0 ? acts.after(acting.creator(), filter, after, LINES + 1)
                : acts.before(acting.creator(), filter, before > 0 ? before : Integer.MAX_VALUE, LINES + 1);
    }

    private List<HistoryView.Line> lines(List<Acts.Group> groups, Map<String, UseWords> words) {
        Sentences sentences = new Sentences(words, acting.language());
        Map<Integer, Acts.Head> heads = acts.heads(acting.creator(), groups.stream().map(Acts.Group::last).toList());
        List<HistoryView.Line> lines = new ArrayList<>();
        for (Acts.Group group : groups) {
            Acts.Head head = heads.get(group.last());
            if (head != null) {
                lines.add(new HistoryView.Line(head.at(), sentences.of(group, head), group.last(), group.first()));
            }
        }
        return lines;
    }

    private static @Nullable Pager pager(HistoryFilter filter, List<Acts.Group> shown, boolean newer, boolean older) {
        if (shown.isEmpty() || (!newer && !older)) {
            return null;
        }
        Acts.Group last = shown.get(shown.size() - 1);
        return new Pager(newer ? filter.address(PATH, "after", shown.get(0).last()) : null,
                older ? filter.address(PATH, "before", last.first()) : null);
    }

    private List<Filter> applied(HistoryFilter filter, Map<String, UseWords> uses) {
        HistoryMessages words = Messages.of(HistoryMessages.class);
        return filter.values().keySet().stream().filter(name -> !filter.isWrong(name)).map(name -> {
            String label = switch (name) {
                case "use" -> title(uses, filter.value(name));
                case "kind" -> Messages.of(ConsentMessages.class).answer(filter.kind().orElseThrow());
                case "item" -> words.filter_item() + ": " + filter.value(name);
                default -> (name.equals(HistoryFilter.FROM) ? words.filter_from() : words.filter_to()) + ": "
                        + TimeText.text(LocalDate.parse(filter.value(name)), acting.language().locale());
            };
            return new Filter(label, filter.addressWithout(PATH, name));
        }).toList();
    }

    private static String title(Map<String, UseWords> uses, String name) {
        UseWords words = uses.get(name);
        return words == null ? name : words.title();
    }

    private static List<Option> uses(Map<String, UseWords> words) {
        List<Option> options = new ArrayList<>(List.of(all()));
        words.forEach((name, use) -> options.add(Option.of(name, use.title())));
        return options;
    }

    private static List<Option> kinds() {
        ConsentMessages words = Messages.of(ConsentMessages.class);
        return Stream.concat(Stream.of(all()),
                Stream.of(Act.Kind.values()).map(kind -> Option.of(kind.name(), words.answer(kind)))).toList();
    }

    private static Option all() {
        return Option.of("", Messages.of(HistoryMessages.class).filter_all());
    }

    private static int number(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }
}
