package dev.sayso.revenue.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sayso.money.Money;
import dev.sayso.web.Lines;

/** Reads the events of a file in their order; always the same for the same file. */
class EventFile implements Closeable {

    /** What a file holds: how many events, and how much they tell of in each currency. */
    record Found(long count, Map<String, Long> sums) {
    }

    private final Lines lines;
    private final EventParser parser;

    /** Passes over the header. */
    EventFile(Path file, EventParser parser) throws IOException {
        this.lines = new Lines(file);
        this.parser = parser;
        lines.next();
    }

    void skip(long rows) throws IOException {
        for (long skipped = 0; skipped < rows && lines.next() != null; skipped++) {
            // read before
        }
    }

    /** At most so many events; none at the end. */
    List<FileRow> next(int most) throws IOException {
        List<FileRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            rows.add(row(line));
        }
        return rows;
    }

    /** The next events that cannot be taken, at most so many; none at the end. */
    List<FileRow> faults(int most) throws IOException {
        List<FileRow> faults = new ArrayList<>();
        for (String line = lines.next(); line != null; line = faults.size() < most ? lines.next() : null) {
            fault(line).ifPresent(fault -> faults.add(new FileRow(lines.number(), null, fault)));
        }
        return faults;
    }

    /** What is wrong with an amount comes first: it is missing in the sums. */
    private Optional<EventRejected> fault(String line) {
        try {
            parser.gross(line);
            parser.read(line);
            return Optional.empty();
        } catch (EventRejected rejection) {
            return Optional.of(rejection);
        }
    }

    private FileRow row(String line) {
        try {
            return new FileRow(lines.number(), parser.read(line), null);
        } catch (EventRejected rejection) {
            return new FileRow(lines.number(), null, rejection);
        }
    }

    /** Reads to the end. Sums too large to hold are as large as can be, which no header says. */
    Found find() throws IOException {
        long count = 0;
        Map<String, Long> sums = new TreeMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            count++;
            add(line, sums);
        }
        return new Found(count, sums);
    }

    private void add(String line, Map<String, Long> sums) {
        try {
            Money gross = parser.gross(line);
            sums.merge(gross.currency().getCurrencyCode(), gross.micros(),
                    (one, other) -> one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other);
        } catch (EventRejected unreadable) {
            // not in the sums; it is listed if they differ
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
