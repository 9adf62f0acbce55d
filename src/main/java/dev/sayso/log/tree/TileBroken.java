package dev.sayso.log.tree;

/** A tile that a tree of this size must have is missing, or its bytes cannot be those of such a tile. */
public final class TileBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TileBroken(Tile tile, String what) {
        super("Tile " + tile.path() + " " + what);
    }
}
