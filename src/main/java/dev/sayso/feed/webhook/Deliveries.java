package dev.sayso.feed.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What was sent to consumers. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, Long> {

    /**
     * The latest first, before one of them.
     *
     * @param consumer null for all
     * @param state null for all
     */
    public List<Delivery> latest(@Nullable UUID consumer, Delivery.@Nullable State state, long before, int limit) {
        StringBuilder query = new StringBuilder("from Delivery d join fetch d.consumer where d.id < ?1");
        List<Object> parameters = new ArrayList<>(List.of(before));
        if (consumer != null) {
            parameters.add(consumer);
            query.append(" and d.consumer.id = ?").append(parameters.size());
        }
        if (state != null) {
            parameters.add(state);
            query.append(" and d.state = ?").append(parameters.size());
        }
        return find(query.append(" order by d.id desc").toString(), parameters.toArray()).page(0, limit).list();
    }

    /** The id of the last one of all; 0 before the first. */
    public long last() {
        return find("order by id desc").firstResultOptional().map(Delivery::id).orElse(0L);
    }

    /** Whether the same was wanted by an administrator after another delivery. */
    boolean isWantedAfter(long last, Delivery same) {
        String about = "consumer = ?1 and cause = ?2 and id > ?3";
        return same.number().map(number -> count(about + " and number = ?4", same.consumer(), same.cause(), last, number))
                .orElseGet(() -> count(about, same.consumer(), same.cause(), last)) > 0;
    }

    List<Delivery> waiting(UUID consumer, int limit) {
        return find("consumer.id = ?1 and state = ?2 order by id", consumer, Delivery.State.WAITING).page(0, limit).list();
    }
}
