package dev.sayso.consent.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.feed.ManyRows;
import dev.sayso.web.Scalars;

/** What the rows of a file ask for, item by item: many, and written and read in parts. */
@ApplicationScoped
public class FileWishes {

    /** An item by its inner id, and a use by its name. */
    public record About(long itemId, String use) {
    }

    private static final String ITEMS = """
            select distinct s.item_id from change_sheet s
            join holding h on h.item_id = s.item_id and h.creator_id = :creator
            where s.change_set_id = :set and s.item_id > :after order by s.item_id""";

    private static final String ASKED = """
            select s.item_id, s.use_name, s.wish from change_sheet s
            where s.change_set_id = :set and s.item_id in (:items) order by s.item_id, s.use_name""";

    private final StatelessSession session;

    FileWishes(StatelessSession session) {
        this.session = session;
    }

    /**
     * Adds what rows ask for.
     *
     * @param places where each answer stands among those of the set, from 1
     */
    public void add(UUID set, Map<About, Integer> places) {
        ManyRows.into("change_sheet", places.entrySet()).number("item_id", row -> row.getKey().itemId())
                .text("use_name", row -> row.getKey().use()).number("wish", row -> row.getValue().longValue())
                .all("change_set_id", "uuid", set).add(session);
    }

    /** What is asked for so far about some items, by the places of the answers. */
    public Map<About, Integer> asked(UUID set, Collection<Long> items) {
        Map<About, Integer> asked = new LinkedHashMap<>();
        if (!items.isEmpty()) {
            session.createNativeQuery(ASKED, Object[].class).setParameter("set", set).setParameter("items", items)
                    .getResultList().forEach(row -> asked.put(
                            new About(((Number) row[0]).longValue(), (String) row[1]), ((Number) row[2]).intValue()));
        }
        return asked;
    }

    /** The next items that the creator still holds. */
    public List<Long> items(ChangeSet set, long after, int limit) {
        return Scalars.longs(session.createNativeQuery(ITEMS, Object.class).setParameter("creator", set.creatorId())
                .setParameter("set", set.id()).setParameter("after", after).setMaxResults(limit));
    }
}
