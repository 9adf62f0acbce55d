package dev.sayso.crash;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks one node about the same items all the time. A question that was sent after a person was told that its item is off,
 * and answered before she said yes again, must be answered with no.
 */
final class Asking implements Runnable {

    private final Line line;
    private final Map<String, Switch> switches;
    private final List<List<String>> rounds;
    private final Score score;
    private final AtomicBoolean stopped;

    /**
     * @param rounds what is asked in one request, by turns
     * @param stopped once it is true this ends
     */
    Asking(Line line, Map<String, Switch> switches, List<List<String>> rounds, Score score, AtomicBoolean stopped) {
        this.line = line;
        this.switches = switches;
        this.rounds = rounds;
        this.score = score;
        this.stopped = stopped;
    }

    /** One that asks about each item alone. */
    static List<List<String>> singly(List<String> items) {
        return items.stream().map(List::of).toList();
    }

    /** One that asks about all of them at once, many times over. */
    static List<List<String>> together(List<String> items, int times) {
        return List.of(Collections.nCopies(times, items).stream().flatMap(List::stream).toList());
    }

    @Override
    public void run() {
        try (line) {
            for (int i = 0; !stopped.get(); i++) {
                ask(rounds.get(i % rounds.size()));
            }
        } catch (IOException broken) {
            score.broke(broken);
        }
    }

    private void ask(List<String> items) throws IOException {
        long[] before = states(items);
        Line.Reply reply = line.ask(items);
        long[] after = states(items);
        List<Boolean> decisions = reply.decisions();
        if (reply.status() != 200 || decisions.size() != items.size()) {
            throw new IOException(reply.toString());
        }
        for (int i = 0; i < before.length; i++) {
            boolean wasOff = before[i] == after[i] && before[i] % 2 == 1;
            score.count(decisions.get(i), wasOff, items.size() == 1);
            if (wasOff && decisions.get(i)) {
                score.wrong(items.get(i) + " after off number " + before[i] + ": " + reply.body());
            }
        }
    }

    private long[] states(List<String> items) {
        return items.stream().mapToLong(item -> Objects.requireNonNull(switches.get(item)).state()).toArray();
    }
}
