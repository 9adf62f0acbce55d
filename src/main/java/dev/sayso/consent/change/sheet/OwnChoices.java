package dev.sayso.consent.change.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.FileWishes.About;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;

/** What creators chose themselves for items that they hold, read for many items at once. */
@ApplicationScoped
class OwnChoices {

    private static final String CHOICES = """
            select c.itemId, a.id, a.useName, a.kind, a.termsVersion, a.endsAt, a.commercial, a.verifiedOnly
            from CurrentChoice c join Answer a on a.id = c.answerId where c.creatorId = :creator and c.itemId in :items""";

    private static final String HELD = """
            select i.platform_id, i.id from item i join holding h on h.item_id = i.id and h.creator_id = :creator
            where i.platform_id in (:ids)""";

    private record Row(long item, long answer, String use, Act.Kind kind, @Nullable Integer terms, @Nullable Instant end,
            boolean commercial, boolean verified) {

        Own own(@Nullable Set<String> listed) {
            return new Own(kind, terms == null || end == null ? null
                    : new Grant(terms, end, commercial, new Audience(verified, listed)));
        }
    }

    private record Listed(long answer, String requester) {
    }

    private final StatelessSession session;

    OwnChoices(StatelessSession session) {
        this.session = session;
    }

    /** The inner ids of items by the platform's; those that are foreign or missing are left out. */
    Map<String, Long> held(long creatorId, Collection<String> platformIds) {
        Map<String, Long> held = new HashMap<>();
        if (!platformIds.isEmpty()) {
            session.createNativeQuery(HELD, Object[].class).setParameter("creator", creatorId).setParameter("ids", platformIds)
                    .getResultList().forEach(row -> held.put((String) row[0], ((Number) row[1]).longValue()));
        }
        return held;
    }

    Map<About, Own> of(long creatorId, Collection<Long> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = session.createSelectionQuery(CHOICES, Row.class).setParameter("creator", creatorId)
                .setParameter("items", items).getResultList();
        Map<Long, Set<String>> listed = listed(rows.stream().filter(row -> row.kind().isYes()).map(Row::answer).toList());
        Map<About, Own> own = new HashMap<>();
        rows.forEach(row -> own.put(new About(row.item(), row.use()), row.own(listed.get(row.answer()))));
        return own;
    }

    private Map<Long, Set<String>> listed(List<Long> answers) {
        return answers.isEmpty() ? Map.of()
                : session.createSelectionQuery("select a.id, r from Answer a join a.requesters r where a.id in :answers",
                        Listed.class).setParameter("answers", answers).getResultStream()
                        .collect(groupingBy(Listed::answer, mapping(Listed::requester, toSet())));
    }
}
