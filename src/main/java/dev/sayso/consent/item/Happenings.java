package dev.sayso.consent.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemHistory;
import dev.sayso.catalog.ItemHistory.Holders;
import dev.sayso.catalog.ItemHistory.Version;
import dev.sayso.consent.reading.AnswerRow;
import dev.sayso.consent.staff.ItemBlock;
import dev.sayso.consent.standing.Act;
import dev.sayso.terms.Use;
import dev.sayso.web.Moment;

/** What happened to an item and what its reader answered, one sentence for each act. */
record Happenings(Reading reading, List<Use> uses, List<ItemBlock> blocks, Sentences sentences) {

    private static final int MOST = 50;

    private record Together(Object act, Act.Kind kind) {
    }

    /** The newest first. */
    List<Moment> newest() {
        return Stream.of(answers(), platform(), staff()).flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at).reversed()).limit(MOST).toList();
    }

    private Stream<Moment> answers() {
        Map<Together, List<AnswerRow>> acts = new LinkedHashMap<>();
        uses.stream().flatMap(use -> reading.answers(use.name()).stream())
                .forEach(answer -> acts.computeIfAbsent(new Together(answer.actId(), answer.kind()), act -> new ArrayList<>())
                        .add(answer));
        return acts.values().stream()
                .sorted(Comparator.comparing((List<AnswerRow> act) -> act.get(0).number()).reversed())
                .map(act -> new Moment(act.get(0).givenAt(), sentence(act), null));
    }

    private String sentence(List<AnswerRow> act) {
        AnswerRow first = act.get(0);
        String names = sentences.list(act.stream().map(this::title).toList());
        String day = first.grant() == null ? "" : sentences.day(first.grant().end());
        int terms = first.grant() == null ? 0 : first.grant().terms();
        ItemMessages words = sentences.words();
        return switch (first.kind()) {
            case ALLOW -> words.did_allow(names, day, terms);
            case REFUSE -> words.did_refuse(names);
            case CLEAR -> words.did_clear(names);
            case OFF -> words.did_off(names);
            case PER_ITEM -> words.did_per_item(names);
            case NEW_ITEMS -> words.did_new_items(names, day, terms);
            case ALL_ITEMS -> words.did_all_items(names, day, terms);
        };
    }

    private String title(AnswerRow answer) {
        return uses.stream().filter(use -> use.name().equals(answer.use()))
                .map(use -> use.words(sentences.language()).title()).findFirst().orElse(answer.use());
    }

    private Stream<Moment> staff() {
        return blocks.stream().map(block -> new Moment(block.decidedAt(),
                block.isBlocked() ? sentences.words().was_blocked() : sentences.words().was_unblocked(), null));
    }

    private Stream<Moment> platform() {
        ItemHistory history = reading.history();
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(history.registeredAt(), sentences.words().was_registered(), null));
        @Nullable
        Version before = null;
        for (Version version : history.versions()) {
            if (before != null) {
                changes(before, version).forEach(sentence -> moments.add(0, new Moment(version.at(), sentence, null)));
            }
            before = version;
        }
        return moments.stream();
    }

    private List<String> changes(Version before, Version now) {
        ItemMessages words = sentences.words();
        List<String> changes = new ArrayList<>();
        if (before.removed() != now.removed()) {
            changes.add(now.removed() ? words.was_removed() : words.was_back());
        }
        if (before.sponsored() != now.sponsored()) {
            changes.add(now.sponsored() ? words.was_sponsored() : words.was_unsponsored());
        }
        if (before.depictedComplete() != now.depictedComplete()) {
            changes.add(now.depictedComplete() ? words.was_complete() : words.was_incomplete());
        }
        reading.history().broughtBy(now).map(this::holders).ifPresent(changes::add);
        return changes;
    }

    private String holders(Holders now) {
        Set<?> before = reading.history().before(now).map(Holders::people).orElse(Set.of());
        return before.equals(now.people()) ? sentences.words().was_other_shares() : sentences.words().was_other_people();
    }
}
