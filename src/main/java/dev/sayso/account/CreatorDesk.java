package dev.sayso.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/** Keeps the creators that the platform mentions. */
@ApplicationScoped
public class CreatorDesk {

    private static final String KNOW = """
            insert into creator (id, platform_id, name, created_at)
            select nextval('creator_seq'), mentioned, mentioned, cast(:now as timestamp with time zone)
            from unnest(cast(:ids as varchar array)) as mentions (mentioned) on conflict do nothing""";

    private final StatelessSession session;
    private final Clock clock;

    CreatorDesk(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Makes those who are not known yet, and gives those named otherwise before their latest name.
     *
     * @param names by the platform's account id; empty for who was mentioned without a name
     * @return the ids of all of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> mention(Map<String, String> names) {
        Map<String, Creator> known = known(names.keySet().stream().sorted().toList());
        List<String> strangers = names.keySet().stream().filter(id -> !known.containsKey(id)).sorted().toList();
        if (!strangers.isEmpty()) {
            session.createNativeMutationQuery(KNOW).setParameter("now", clock.instant())
                    .setParameter("ids", strangers.toArray(String[]::new)).executeUpdate();
            known.putAll(known(strangers));
        }
        names.forEach((id, name) -> rename(requireNonNull(known.get(id)), name));
        Map<String, Long> ids = new HashMap<>();
        known.forEach((platformId, creator) -> ids.put(platformId, creator.id()));
        return ids;
    }

    private Map<String, Creator> known(List<String> platformIds) {
        Map<String, Creator> known = new HashMap<>();
        session.createSelectionQuery("from Creator where platformId in :ids", Creator.class).setParameter("ids", platformIds)
                .getResultList().forEach(creator -> known.put(creator.platformId(), creator));
        return known;
    }

    private void rename(Creator creator, String name) {
        if (!name.isEmpty() && !name.equals(creator.name())) {
            session.createMutationQuery("update Creator set name = :name where id = :id").setParameter("name", name)
                    .setParameter("id", creator.id()).executeUpdate();
        }
    }
}
