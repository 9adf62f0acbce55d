package dev.sayso.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/** Keeps the creators that the platform mentions. */
@ApplicationScoped
public class CreatorDesk {

    private static final String KNOWN = """
            select c.* from unnest(cast(:ids as varchar array)) as mentions (mentioned)
            join creator c on c.platform_id = mentioned""";

    private static final String KNOW = """
            insert into creator (id, platform_id, name, created_at)
            select nextval('creator_seq'), mentioned, called, cast(:now as timestamp with time zone)
            from unnest(cast(:ids as varchar array), cast(:names as varchar array)) as mentions (mentioned, called)
            on conflict do nothing""";

    private static final String RENAME = """
            update creator set name = called
            from unnest(cast(:ids as bigint array), cast(:names as varchar array)) as mentions (mentioned, called)
            where id = mentioned""";

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
                    .setParameter("ids", strangers.toArray(String[]::new)).setParameter("names", strangers.stream()
                            .map(id -> requireNonNull(names.get(id)).isEmpty() ? id : names.get(id)).toArray(String[]::new))
                    .executeUpdate();
            known.putAll(known(strangers));
        }
        rename(known.values().stream().filter(creator -> isNews(requireNonNull(names.get(creator.platformId())), creator))
                .sorted(Comparator.comparing(Creator::id)).toList(), names);
        Map<String, Long> ids = new HashMap<>();
        known.forEach((platformId, creator) -> ids.put(platformId, creator.id()));
        return ids;
    }

    private Map<String, Creator> known(List<String> platformIds) {
        Map<String, Creator> known = new HashMap<>();
        session.createNativeQuery(KNOWN, Creator.class).setParameter("ids", platformIds.toArray(String[]::new))
                .getResultList().forEach(creator -> known.put(creator.platformId(), creator));
        return known;
    }

    private static boolean isNews(String name, Creator creator) {
        return !name.isEmpty() && !name.equals(creator.name());
    }

    private void rename(List<Creator> creators, Map<String, String> names) {
        if (!creators.isEmpty()) {
            session.createNativeMutationQuery(RENAME)
                    .setParameter("ids", creators.stream().map(Creator::id).toArray(Long[]::new))
                    .setParameter("names", creators.stream().map(creator -> names.get(creator.platformId()))
                            .toArray(String[]::new))
                    .executeUpdate();
        }
    }
}
