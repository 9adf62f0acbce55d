package dev.sayso.consent.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.Voice;

/**
 * What a creator's answers would do to some items, by the rules themselves.
 *
 * @param rules the account rules among them, by use
 * @param everything whether items count, too, for which those change nothing
 */
record Weighing(Standings now, long creator, Map<String, Act> rules, boolean everything, Instant moment) {

    private record About(long item, String use) {
    }

    /**
     * Each answer with what it does, and what else the account rules among them change.
     *
     * @param items all that are looked at; the creator holds each
     * @param wishes what is wanted for each of them
     */
    List<Line> lines(Collection<Long> items, Map<Long, List<Wish>> wishes) {
        Standings ruled = ruled();
        Map<About, Admission> refused = new HashMap<>();
        Map<About, Act> choices = new HashMap<>();
        wishes.forEach((item, wanted) -> wanted.forEach(wish -> admit(ruled, item, wish).ifPresentOrElse(
                why -> refused.put(new About(item, wish.use()), why),
                () -> choices.put(new About(item, wish.use()), wish.act(Mark.proposed(moment))))));
        Standings then = ruled.after((who, item, use) -> ofChoice(who, choices.get(new About(item, use))));
        List<Line> lines = new ArrayList<>();
        for (Long item : items) {
            List<Wish> wanted = wishes.getOrDefault(item, List.of());
            wanted.forEach(wish -> lines.add(line(item, wish.use(), wish, refused.get(new About(item, wish.use())), then)));
            rules.keySet().stream().filter(use -> wanted.stream().noneMatch(wish -> wish.use().equals(use)))
                    .map(use -> line(item, use, null, null, then)).filter(line -> everything || line.was() != line.becomes())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** What holds once the account rules are made. */
    Standings ruled() {
        return now.after((who, item, use) -> ofRule(who, use));
    }

    private Optional<Admission> admit(Standings ruled, long item, Wish wish) {
        Voice voice = ruled.voice(item, wish.use(), creator, moment).orElseThrow();
        return Optional.of(Admission.ofChoice(wish.proposal(), voice, moment))
                .filter(admission -> admission != Admission.ADMITTED);
    }

    private Line line(long item, String use, @Nullable Wish wish, @Nullable Admission refused, Standings then) {
        Standing was = now.of(item, use, Question.OF_PAGES, moment);
        Standing becomes = then.of(item, use, Question.OF_PAGES, moment);
        Conditions ended = becomes.isYes() ? null : was.conditions();
        return new Line(item, use, wish, refused, was.reason(), becomes.reason(), ended == null ? null : ended.withdrawal(),
                now.version(item));
    }

    private List<Act> ofRule(long who, String use) {
        Act rule = who == creator ? rules.get(use) : null;
        return rule == null ? List.of() : List.of(rule);
    }

    private List<Act> ofChoice(long who, @Nullable Act choice) {
        return who == creator && choice != null ? List.of(choice) : List.of();
    }
}
