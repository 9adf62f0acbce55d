package dev.sayso.consent.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;

/** A creator's acts of answering, each with its answers as one. */
@ApplicationScoped
class Acts {

    private static final String GROUPS = """
            select a.actId, max(a.number), min(a.number), count(a), count(distinct a.useName), count(distinct a.itemId),
              count(distinct a.kind)
            from Answer a where a.creatorId = :creator""";

    private static final String HEADS = """
            select a.number, a.kind, a.useName, v.title, a.termsVersion, a.endsAt, a.givenAt
            from Answer a left join ItemVersion v on v.id = a.itemVersionId
            where a.creatorId = :creator and a.number in :numbers""";

    /**
     * The answers of one act.
     *
     * @param last the highest number
     * @param kinds how many kinds of answer
     */
    record Group(UUID act, int last, int first, long answers, long uses, long items, long kinds) {
    }

    /**
     * The last answer of an act.
     *
     * @param title of the item as it was shown; null for an account rule
     */
    record Head(int number, Act.Kind kind, String use, @Nullable String title, @Nullable Integer terms, @Nullable Instant end,
            Instant at) {
    }

    private final EntityManager entities;
    private final ZoneId zone;

    Acts(EntityManager entities, @ConfigProperty(name = "sayso.zone") ZoneId zone) {
        this.entities = entities;
        this.zone = zone;
    }

    /** Those with numbers below one, the newest first. */
    List<Group> before(long creatorId, HistoryFilter filter, int number, int most) {
        return groups(creatorId, filter, " and a.number < :number group by a.actId order by max(a.number) desc", number, most);
    }

    /** Those next above a number, the newest first. */
    List<Group> after(long creatorId, HistoryFilter filter, int number, int most) {
        List<Group> found = new ArrayList<>(
                groups(creatorId, filter, " and a.number > :number group by a.actId order by max(a.number)", number, most));
        Collections.reverse(found);
        return found;
    }

    Map<Integer, Head> heads(long creatorId, Collection<Integer> numbers) {
        return numbers.isEmpty() ? Map.of()
                : entities.createQuery(HEADS, Head.class).setParameter("creator", creatorId).setParameter("numbers", numbers)
                        .getResultStream().collect(Collectors.toMap(Head::number, head -> head));
    }

    private List<Group> groups(long creatorId, HistoryFilter filter, String rest, int number, int most) {
        TypedQuery<Group> query = entities.createQuery(GROUPS + filter.conditions() + rest, Group.class)
                .setParameter("creator", creatorId).setParameter("number", number).setMaxResults(most);
        filter.bind(query, zone);
        return query.getResultList();
    }
}
