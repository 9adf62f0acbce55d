package dev.sayso.log;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.log.LogEntries.Logged;
import dev.sayso.log.LogEntries.Next;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.tree.Edge;
import dev.sayso.log.tree.Growth;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.TileSource;
import io.quarkus.arc.All;

/** Appends to the log what was numbered, by one node at a time: entries, tiles and signed checkpoint at once. */
@ApplicationScoped
class LogDesk {

    static final int BATCH = 5_000;

    private final LogHeads heads;
    private final LogEntries entries;
    private final LogTiles tiles;
    private final LogKeys keys;
    private final RecordDesk records;
    private final List<RecordSource> sources;
    private final Clock clock;

    LogDesk(LogHeads heads, LogEntries entries, LogTiles tiles, LogKeys keys, RecordDesk records,
            @All List<RecordSource> sources, Clock clock) {
        this.heads = heads;
        this.entries = entries;
        this.tiles = tiles;
        this.keys = keys;
        this.records = records;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Appends what of the next facts is logged.
     *
     * @return how many facts were looked at: fewer than a batch when there are no more, or another node is at it
     */
    @Transactional
    int append() {
        return heads.hold().map(this::append).orElse(0);
    }

    private int append(LogHead head) {
        List<Next> facts = facts(head.number());
        Stream<Logged> beginning = head.size() == 0 ? entries.beginning(head.epoch()).stream() : Stream.of();
        List<Logged> logged = Stream.concat(beginning, facts.stream().flatMap(Next::logged)).toList();
        TileSource kept = tiles.of(head.epoch());
        if (!logged.isEmpty()) {
            Growth growth = Edge.of(head.size(), kept).append(logged.stream().map(fact -> Hash.ofLeaf(fact.entry())).toList());
            entries.add(head.epoch(), head.size(), logged);
            tiles.write(head.epoch(), growth.tiles());
            sign(head, growth.edge());
        } else if (!keys.haveSigned(head)) {
            sign(head, Edge.of(head.size(), kept));
        }
        if (!facts.isEmpty()) {
            head.pass(facts.get(facts.size() - 1).number());
        }
        return facts.size();
    }

    private void sign(LogHead head, Edge edge) {
        head.sign(edge.size(), new Checkpoint(keys.origin(), edge.size(), edge.root()).signed(keys.signing()).print(),
                clock.instant());
    }

    /** With what they are logged as, also if they were recorded without it. */
    private List<Next> facts(long number) {
        List<Next> facts = entries.after(number, BATCH);
        List<Long> bare = facts.stream().filter(fact -> fact.entry() == null).map(Next::fact).toList();
        Map<Long, CanonicalJson> missing = new HashMap<>();
        if (!bare.isEmpty()) {
            sources.forEach(source -> missing.putAll(source.records(bare)));
        }
        if (missing.isEmpty()) {
            return facts;
        }
        records.keep(missing);
        return entries.after(number, facts.size());
    }
}
