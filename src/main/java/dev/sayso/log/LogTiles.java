package dev.sayso.log;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.sayso.feed.ManyRows;
import dev.sayso.log.tree.EntryBundle;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.HashTile;
import dev.sayso.log.tree.Tile;
import dev.sayso.log.tree.TileSource;

/** The tiles of all logs, each once and as wide as it has become. */
@ApplicationScoped
class LogTiles {

    private static final String READ = "select hashes from log_tile where level = ?1 and place = ?2 and epoch = ?3";

    private static final String FORGET = """
            merge into log_tile as t using unnest(cast(:levels as bigint array), cast(:places as bigint array)) as n (level, place)
            on t.epoch = :epoch and t.level = n.level and t.place = n.place when matched then delete""";

    private static final String ENTRIES = """
            select entry from log_entry where position >= ?1 and position < ?2 and epoch = ?3 order by position""";

    /** 8 KB each. */
    private static final int MOST_KNOWN = 2_000;

    private final EntityManager entities;
    private final StatelessSession session;

    /** What is committed never changes: tiles only get wider, and then are others. Most proofs are read off these. */
    private final Cache<Known, byte[]> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    LogTiles(EntityManager entities, StatelessSession session) {
        this.entities = entities;
        this.session = session;
    }

    private record Known(int epoch, Tile tile) {
    }

    /** Those of the log of a history. */
    TileSource of(int epoch) {
        return tile -> read(epoch, tile);
    }

    /** The same for trees that are committed; nobody may change what it gives. */
    TileSource committed(int epoch) {
        return tile -> {
            Known key = new Known(epoch, tile);
            byte[] kept = known.getIfPresent(key);
            if (kept == null) {
                kept = read(epoch, tile);
                if (kept != null) {
                    known.put(key, kept);
                }
            }
            return kept;
        };
    }

    private byte @Nullable [] read(int epoch, Tile tile) {
        List<?> found = entities.createNativeQuery(READ).setParameter(1, tile.level())
                .setParameter(2, tile.index()).setParameter(3, epoch).getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    /** A tile as it is served, even if it has become wider. */
    byte[] served(int epoch, Tile tile) {
        return tile.level() == Tile.ENTRIES ? entries(epoch, tile)
                : Arrays.copyOf(requireNonNull(read(epoch, tile)), tile.width() * Hash.BYTES);
    }

    private byte[] entries(int epoch, Tile tile) {
        long first = tile.index() * Tile.FULL;
        List<?> found = entities.createNativeQuery(ENTRIES).setParameter(1, first)
                .setParameter(2, first + tile.width()).setParameter(3, epoch).getResultList();
        return EntryBundle.bytes(found.stream().map(byte[].class::cast).toList());
    }

    /** In the running transaction, in the place of narrower ones. */
    void write(int epoch, List<HashTile> tiles) {
        session.createNativeMutationQuery(FORGET).setParameter("epoch", epoch)
                .setParameter("levels", tiles.stream().map(tile -> (long) tile.tile().level()).toArray(Long[]::new))
                .setParameter("places", tiles.stream().map(tile -> tile.tile().index()).toArray(Long[]::new)).executeUpdate();
        ManyRows.into("log_tile", tiles).number("level", tile -> (long) tile.tile().level())
                .number("place", tile -> tile.tile().index()).bytes("hashes", HashTile::bytes).all("epoch", "integer", epoch)
                .add(session);
    }
}
