package dev.sayso.feed.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who follows the event log by webhooks. */
@ApplicationScoped
public class Consumers implements PanacheRepositoryBase<Consumer, UUID> {

    /** By name, after one of them: those that ended, or the others. */
    public List<Consumer> list(boolean ended, String afterName, int limit) {
        return find("state " + (ended ? "=" : "<>") + " ?1 and name > ?2 order by name", Consumer.State.ENDED, afterName)
                .page(0, limit).list();
    }

    public Optional<Consumer> withName(String name) {
        return find("name", name).firstResultOptional();
    }

    public Optional<Consumer> withClient(String client) {
        return find("client", client).firstResultOptional();
    }

    /** Those that were to be told an event, whatever its type. */
    List<Consumer> toldOf(long number) {
        return find("sinceNumber < ?1 and endedAt is null", number).list();
    }
}
