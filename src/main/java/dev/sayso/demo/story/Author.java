package dev.sayso.demo.story;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.sayso.consent.standing.Act;

/** Writes down what one creator does, one act after the other, from the hour at which they sit down. */
final class Author {

    private static final Duration BETWEEN_ACTS = Duration.ofSeconds(47);

    private final Diary diary;
    private final Answering answering;
    private final Persona who;
    private final LocalTime hour;
    private final Map<Integer, Integer> actsOfDay = new HashMap<>();

    Author(Diary diary, Answering answering, Persona who, LocalTime hour) {
        this.diary = diary;
        this.answering = answering;
        this.who = who;
        this.hour = hour;
    }

    void allows(int daysAgo, String use, Yes yes, String... items) {
        write(daysAgo, () -> answering.allow(who, use, yes, List.of(items)));
    }

    void refuses(int daysAgo, String use, String... items) {
        write(daysAgo, () -> answering.choose(who, use, Act.Kind.REFUSE, List.of(items)));
    }

    void clears(int daysAgo, String use, String... items) {
        write(daysAgo, () -> answering.choose(who, use, Act.Kind.CLEAR, List.of(items)));
    }

    void allowsAllItems(int daysAgo, String use, Yes yes) {
        write(daysAgo, () -> answering.rule(who, use, Act.Kind.ALL_ITEMS, yes));
    }

    void allowsNewItems(int daysAgo, String use, Yes yes) {
        write(daysAgo, () -> answering.rule(who, use, Act.Kind.NEW_ITEMS, yes));
    }

    void turnsOff(int daysAgo, String use) {
        write(daysAgo, () -> answering.rule(who, use, Act.Kind.OFF));
    }

    void asksItemByItem(int daysAgo, String use) {
        write(daysAgo, () -> answering.rule(who, use, Act.Kind.PER_ITEM));
    }

    void turnsEverythingOff(int daysAgo) {
        write(daysAgo, () -> answering.turnEverythingOff(who));
    }

    void letsEnd(int daysAgo, String use, String item) {
        write(daysAgo, () -> answering.letEnd(who, item, use));
    }

    void blocks(int daysAgo, String requester) {
        write(daysAgo, () -> answering.block(who, requester));
    }

    void unblocks(int daysAgo, String requester) {
        write(daysAgo, () -> answering.unblock(who, requester));
    }

    void closesTheAccount(int daysAgo) {
        write(daysAgo, () -> answering.close(who));
    }

    private void write(int daysAgo, Runnable act) {
        int before = actsOfDay.merge(daysAgo, 1, Integer::sum) - 1;
        diary.write(diary.moment(daysAgo, hour).plus(BETWEEN_ACTS.multipliedBy(before)), act);
    }
}
