package dev.sayso.catalog.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.catalog.HeldOutcome;
import dev.sayso.web.Ids;
import dev.sayso.web.Place;

/** Changes that wait for an administrator, at most one per item. */
@ApplicationScoped
class HeldChanges {

    private static final String WAITING = """
            select h.* from unnest(cast(:items as bigint array)) as wanted (item)
            join waiting_change w on w.item_id = item join held_change h on h.id = w.held_change_id""";

    private static final String LOCK = "select * from waiting_change where held_change_id = :id for update";

    private final StatelessSession session;
    private final ObjectMapper json;
    private final Clock clock;

    HeldChanges(StatelessSession session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    /** The same row again goes on waiting; another takes its place. */
    void hold(List<Weighed> rows) {
        Map<Long, String> texts = rows.stream()
                .collect(Collectors.toMap(row -> row.known().item().id(), row -> text(row.row())));
        waiting(texts.keySet()).forEach((itemId, held) -> {
            if (held.submitted().equals(texts.get(itemId))) {
                texts.remove(itemId);
            }
        });
        supersede(texts.keySet());
        Instant now = clock.instant();
        List<HeldChange> held = texts.entrySet().stream()
                .map(entry -> new HeldChange(Ids.next(clock), entry.getKey(), entry.getValue(), now)).toList();
        session.insertMultiple(held);
        session.insertMultiple(held.stream().map(WaitingChange::new).toList());
    }

    /** The platform has said something newer. */
    void supersede(Collection<Long> itemIds) {
        waiting(itemIds).values().forEach(held -> decide(held, HeldOutcome.SUPERSEDED, null));
    }

    /** Those that wait, the longest first, after one of them. */
    List<HeldChange> waiting(@Nullable Place after, int most) {
        SelectionQuery<HeldChange> query = session.createSelectionQuery("select h from WaitingChange w join HeldChange h"
                + " on h.id = w.heldChangeId"
                + (after == null ? "" : " where w.heldAt > :at or w.heldAt = :at and w.heldChangeId > :id")
                + " order by w.heldAt, w.heldChangeId", HeldChange.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Empty if it does not wait (any more); locked otherwise. */
    Optional<HeldChange> waiting(UUID id) {
        return session.createNativeQuery(LOCK, WaitingChange.class).setParameter("id", id).getResultList().stream()
                .map(waiting -> session.get(HeldChange.class, id)).findFirst();
    }

    void decide(HeldChange held, HeldOutcome outcome, @Nullable UUID accountId) {
        session.createMutationQuery("delete from WaitingChange where itemId = :item").setParameter("item", held.itemId())
                .executeUpdate();
        session.insert(new HeldDecision(held.id(), outcome, accountId, clock.instant()));
    }

    ItemRow row(HeldChange held) {
        try {
            return json.readValue(held.submitted(), ItemRow.class);
        } catch (JsonProcessingException oursIsReadable) {
            throw new IllegalStateException(oursIsReadable);
        }
    }

    private String text(ItemRow row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException oursIsWritable) {
            throw new IllegalStateException(oursIsWritable);
        }
    }

    private Map<Long, HeldChange> waiting(Collection<Long> itemIds) {
        return itemIds.isEmpty() ? Map.of()
                : session.createNativeQuery(WAITING, HeldChange.class).setParameter("items", itemIds.toArray(Long[]::new))
                        .getResultList().stream().collect(Collectors.toMap(HeldChange::itemId, held -> held));
    }
}
