package dev.sayso.log;

import java.util.Collection;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SignedNote;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.TileSource;
import dev.sayso.log.tree.TiledTree;

/** Checks many records against one checkpoint. For one thread. */
public final class LogCheck {

    private final Checkpoint head;
    private final boolean signed;
    private final TiledTree tree;

    LogCheck(SignedNote note, Collection<VerifierKey> keys, TileSource tiles) {
        head = LogHeads.checkpoint(note);
        signed = note.check(keys).areRight();
        tree = new TiledTree(head.size(), tiles);
    }

    /** How many entries the checkpoint is over. */
    public long size() {
        return head.size();
    }

    /** Whether a record is what was logged, and its entry stands under the checkpoint, and that is signed. */
    public boolean holds(LogRecord record) {
        return signed && record.isWhole() && record.place().filter(place -> place < head.size()).isPresent()
                && tree.inclusion(record.place().get()).proves(record.record().leaf(), head.root());
    }
}
