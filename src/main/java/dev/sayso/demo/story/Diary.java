package dev.sayso.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.sayso.web.AppClock;

/** What happens when, written down story by story and then lived through in the order of time. */
final class Diary {

    private record Entry(Instant moment, Runnable act) {
    }

    private final LocalDate today;
    private final List<Entry> entries = new ArrayList<>();

    Diary(Instant now) {
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Instant moment(int daysAgo, LocalTime time) {
        return today.minusDays(daysAgo).atTime(time).toInstant(ZoneOffset.UTC);
    }

    LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    void write(Instant moment, Runnable act) {
        entries.add(new Entry(moment, act));
    }

    /** @param settle done after each act, as if a request had ended */
    void live(AppClock clock, Runnable settle) {
        entries.stream().sorted(Comparator.comparing(Entry::moment)).forEach(entry -> clock.at(entry.moment(), () -> {
            entry.act().run();
            settle.run();
        }));
    }
}
