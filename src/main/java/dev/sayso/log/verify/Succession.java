package dev.sayso.log.verify;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.TileBroken;
import dev.sayso.log.tree.TileSource;
import dev.sayso.log.tree.TiledTree;

/** Whether one checkpoint of a log can follow another: whether the log only grew. */
public enum Succession {

    /** It is the same log at the same size. */
    SAME,
    /** The later one has all entries of the earlier one, in their places. */
    GREW,
    /** The later one has fewer entries. */
    SHRANK,
    /** The later one does not have what the earlier one had, or the tiles are not those of the later one. */
    CONTRADICTS,
    /** They are of two logs. */
    OTHER_LOG;

    /**
     * Compares two checkpoints whose signatures were checked. The tiles need not be trusted: wrong ones prove nothing.
     *
     * @param tiles of the later one
     * @throws TileBroken if a tile is missing or not whole
     */
    public static Succession of(Checkpoint earlier, Checkpoint later, TileSource tiles) {
        if (!earlier.origin().equals(later.origin())) {
            return OTHER_LOG;
        }
        if (later.size() < earlier.size()) {
            return SHRANK;
        }
        if (later.size() == earlier.size()) {
            return later.root().equals(earlier.root()) ? SAME : CONTRADICTS;
        }
        TiledTree tree = new TiledTree(later.size(), tiles);
        boolean grew = earlier.size() == 0 ? earlier.root().equals(Hash.EMPTY) && tree.root().equals(later.root())
                : tree.consistency(earlier.size()).proves(earlier.root(), later.root());
        return grew ? GREW : CONTRADICTS;
    }
}
