package dev.sayso.consent.change.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.consent.change.FileWishes;
import dev.sayso.consent.change.FileWishes.About;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.change.sheet.BadCell.Wrong;

/** One file as it is read for one change set, part by part: what differs from the answers on record is kept. */
final class SheetReading {

    private static final int PART = 1_000;

    /** More different answers than this nobody can review. */
    private static final int MOST_DIFFERENT = 1_000;

    private record Part(Map<String, Long> held, Map<About, Own> own, Map<About, Integer> before, Map<About, Integer> asked) {
    }

    private final OwnChoices choices;
    private final FileWishes wishes;
    private final RowParser parser;
    private final List<String> uses;
    private final long creatorId;
    private final UUID set;
    private final Map<Wish, Integer> places = new LinkedHashMap<>();
    private final MetRows same = new MetRows();
    private final BadCells bad = new BadCells();

    /** @param uses the names of all there are */
    SheetReading(OwnChoices choices, FileWishes wishes, RowParser parser, List<String> uses, long creatorId, UUID set) {
        this.choices = choices;
        this.wishes = wishes;
        this.parser = parser;
        this.uses = uses;
        this.creatorId = creatorId;
        this.set = set;
    }

    /**
     * The different answers that the rows ask for, in their places.
     *
     * @throws SheetRefused for rows that ask for nothing that can be done
     */
    List<Wish> read(SheetRows rows) {
        for (List<SheetRow> part = rows.next(PART); !part.isEmpty(); part = rows.next(PART)) {
            take(part.stream().filter(row -> row.broken() != null || !row.cell(SheetColumn.ANSWER).isEmpty()).toList());
        }
        if (bad.number() > 0) {
            throw SheetRefused.cells(bad);
        }
        return List.copyOf(places.keySet());
    }

    private void take(List<SheetRow> rows) {
        Map<String, Long> held = choices.held(creatorId,
                rows.stream().map(row -> row.cell(SheetColumn.ITEM)).filter(Item::isId).distinct().toList());
        Part part = new Part(held, choices.of(creatorId, held.values()),
                places.isEmpty() ? new HashMap<>() : wishes.asked(set, held.values()), new LinkedHashMap<>());
        rows.forEach(row -> take(row, part));
        if (bad.number() == 0) {
            wishes.add(set, part.asked());
        }
    }

    private void take(SheetRow row, Part part) {
        if (row.broken() != null) {
            bad.add(row.bad(row.broken(), Wrong.BROKEN, Own.NONE));
            return;
        }
        Long item = part.held().get(row.cell(SheetColumn.ITEM));
        String use = row.cell(SheetColumn.USE).toLowerCase(Locale.ROOT);
        if (item == null) {
            bad.add(row.bad(SheetColumn.ITEM, Wrong.NOT_YOURS, Own.NONE));
        }
        if (!uses.contains(use)) {
            bad.add(row.bad(SheetColumn.USE, Wrong.NO_SUCH_USE, Own.NONE));
        }
        if (item != null && uses.contains(use)) {
            take(row, new About(item, use), part);
        }
    }

    private void take(SheetRow row, About about, Part part) {
        Asked asked = parser.parse(row, about.use(), part.own().getOrDefault(about, Own.NONE));
        asked.bad().forEach(bad::add);
        if (!asked.bad().isEmpty()) {
            return;
        }
        Integer before = part.before().get(about);
        Integer place = place(asked.wish());
        boolean isFirst = before == null && !same.has(number(about));
        if (!isFirst && (before == null ? place != null : !before.equals(place))) {
            bad.add(row.bad(SheetColumn.ANSWER, Wrong.CONTRADICTED, Own.NONE));
        } else if (place == null) {
            same.add(number(about));
        } else if (isFirst) {
            part.before().put(about, place);
            part.asked().put(about, place);
        }
    }

    private @Nullable Integer place(@Nullable Wish wish) {
        if (wish == null) {
            return null;
        }
        Integer place = places.computeIfAbsent(wish, one -> places.size() + 1);
        if (place > MOST_DIFFERENT) {
            throw new SheetRefused(SheetRefused.Why.TOO_VARIED);
        }
        return place;
    }

    private long number(About about) {
        return about.itemId() * uses.size() + uses.indexOf(about.use()) + 1;
    }
}
