package dev.sayso.consent.receipt;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Scalars;

/** The entries in the log of answers that were given together. */
@ApplicationScoped
class ActEntries {

    private static final String OF = """
            select a.number, e.position, e.entry, e.epoch from answer a left join log_entry e on e.fact_id = a.fact_id
            where a.creator_id = ?1 and a.act_id = ?2 and a.number > ?3 order by a.number limit ?4""";

    private static final String COUNT = "select count(*) from answer where creator_id = ?1 and act_id = ?2";

    /**
     * One of them.
     *
     * @param number of the answer
     * @param place in the log from 0, and
     * @param entry there in hexadecimal; null before it is there
     * @param epoch whose log it is
     */
    public record Line(int number, @Nullable Long place, @Nullable String entry, int epoch) {
    }

    private final EntityManager entities;

    ActEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of their numbers, after one of them. */
    List<Line> after(long creatorId, UUID act, int number, int most) {
        List<?> rows = entities.createNativeQuery(OF, Object[].class).setParameter(1, creatorId).setParameter(2, act)
                .setParameter(3, number).setParameter(4, most).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Line(((Number) row[0]).intValue(),
                row[1] == null ? null : ((Number) row[1]).longValue(),
                row[2] == null ? null : HexFormat.of().formatHex((byte[]) row[2]),
                row[3] == null ? 0 : ((Number) row[3]).intValue())).toList();
    }

    /** How many answers an act of a creator has. */
    long count(long creatorId, UUID act) {
        return Scalars.number(entities.createNativeQuery(COUNT).setParameter(1, creatorId).setParameter(2, act));
    }
}
