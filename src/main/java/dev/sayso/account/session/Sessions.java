package dev.sayso.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Sessions, by the browser's secret and by whose they are. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {

    Optional<Session> withSecret(String secret) {
        return find("from Session s join fetch s.account a left join fetch a.creator where s.secretHash = ?1",
                Secrets.hash(secret)).firstResultOptional();
    }

    List<Session> liveOf(UUID account, Instant now, Duration idle) {
        return list("account.id = ?1 and endedAt is null and endsAt > ?2 and seenAt > ?3 order by startedAt desc",
                account, now, now.minus(idle));
    }

    Optional<Session> of(UUID account, UUID id) {
        return find("account.id = ?1 and id = ?2", account, id).firstResultOptional();
    }

    int endAll(String issuer, String subject, Instant now) {
        return update("endedAt = ?1, idToken = null where issuer = ?2 and subject = ?3 and endedAt is null", now, issuer,
                subject);
    }

    int endAllOfSid(String issuer, String sid, Instant now) {
        return update("endedAt = ?1, idToken = null where issuer = ?2 and sid = ?3 and endedAt is null", now, issuer, sid);
    }

    long forget(Instant before) {
        return delete("endsAt < ?1", before);
    }
}
