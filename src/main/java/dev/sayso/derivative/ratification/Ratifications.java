package dev.sayso.derivative.ratification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.feed.ManyRows;
import dev.sayso.web.RowsByIds;

/** What holders said of derivatives that were made without permission. */
@ApplicationScoped
public class Ratifications {

    /**
     * One thing that somebody said.
     *
     * @param version of the terms; null for a no
     * @param textHash of what was on the screen; null for a no
     * @param words of a no; null for a yes and for who gave none
     */
    record Said(long derivative, int place, long creator, int number, boolean allowed, @Nullable Integer version,
            @Nullable String textHash, @Nullable String words, String language) {
    }

    private record Key(int place, long creator) {
    }

    private record Last(boolean allowed, @Nullable Integer version, int number, @Nullable String words) {
    }

    private static final String ASKED = """
            select p.place, p.use_name, h.creator_id, h.role, h.share_ppm
            from derivative_parent p join item i on i.id = p.parent_id join holder h on h.version_id = i.holders_id
            join use u on u.name = p.use_name
            where p.derivative_id = any (?) and (h.role = 'OWNER' or u.asks = 'OWNERS_AND_DEPICTED')
            order by p.place, h.creator_id, h.role""";

    private static final String SAID = """
            select s.parent_place, s.creator_id, s.number, s.allowed, s.terms_version, s.words from ratification s
            where s.derivative_id = any (?) order by s.number""";

    private final RowsByIds rows;
    private final StatelessSession session;

    Ratifications(RowsByIds rows, StatelessSession session) {
        this.rows = rows;
        this.session = session;
    }

    /** Everybody whose yes is needed now; whoever is both owner and depicted is there twice, and says it once. */
    public List<Asked> of(long derivative) {
        Map<Key, Last> said = new HashMap<>();
        rows.each(SAID, List.of(derivative), row -> said.put(new Key(row.getInt(1), row.getLong(2)), last(row)));
        return rows.read(ASKED, List.of(derivative), row -> asked(row, said.get(new Key(row.getInt(1), row.getLong(3)))));
    }

    void add(Said said, Instant now) {
        ManyRows.into("ratification", List.of(said)).number("derivative_id", Said::derivative)
                .number("parent_place", one -> (long) one.place()).number("creator_id", Said::creator)
                .number("number", one -> (long) one.number()).flag("allowed", Said::allowed)
                .number("terms_version", one -> one.version() == null ? null : Long.valueOf(one.version()))
                .text("text_hash", Said::textHash).text("words", Said::words).text("language", Said::language)
                .moment("said_at", one -> now).add(session);
    }

    private static Last last(ResultSet row) throws SQLException {
        int version = row.getInt(5);
        Integer accepted = row.wasNull() ? null : Integer.valueOf(version);
        return new Last(row.getBoolean(4), accepted, row.getInt(3), row.getString(6));
    }

    private static Asked asked(ResultSet row, @Nullable Last last) throws SQLException {
        return new Asked(row.getInt(1), row.getString(2), row.getLong(3), HolderRole.valueOf(row.getString(4)), row.getInt(5),
                last == null ? null : Boolean.valueOf(last.allowed()), last == null ? null : last.version(),
                last == null ? 0 : last.number(), last == null ? null : last.words());
    }
}
