package dev.sayso.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.TiledTree;

/** Checks many records, each against the last checkpoint of its log. For one thread. */
public final class LogCheck {

    private record Log(Checkpoint head, boolean signed, TiledTree tree) {
    }

    private final Map<Integer, Log> logs = new HashMap<>();
    private final long size;

    LogCheck(List<LogHead> heads, Collection<VerifierKey> keys, LogTiles tiles) {
        size = heads.get(0).size();
        for (LogHead head : heads) {
            Optional<SignedNote> note = head.checkpoint().map(LogHeads::read);
            note.ifPresent(signed -> {
                Checkpoint checkpoint = LogHeads.checkpoint(signed);
                logs.put(head.epoch(), new Log(checkpoint, signed.check(keys).areRight(),
                        new TiledTree(checkpoint.size(), tiles.of(head.epoch()))));
            });
        }
    }

    /** How many entries the present log has. */
    public long size() {
        return size;
    }

    /** Whether it stands under a checkpoint; nothing is said of what else is right about it. */
    public boolean reaches(LogRecord record) {
        Log log = of(record);
        return log != null && record.place().filter(place -> place < log.head().size()).isPresent();
    }

    /** Whether a record is what was logged, and its entry stands under the checkpoint, and that is signed. */
    public boolean holds(LogRecord record) {
        Log log = of(record);
        return log != null && log.signed() && record.isWhole() && reaches(record)
                && log.tree().inclusion(record.place().orElseThrow()).proves(record.record().leaf(), log.head().root());
    }

    private @Nullable Log of(LogRecord record) {
        return logs.get(record.epoch());
    }
}
