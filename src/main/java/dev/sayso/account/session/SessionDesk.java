package dev.sayso.account.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.web.Ids;

/** Begins, resumes and ends sessions; a session in the database is the only proof of being signed in. */
@ApplicationScoped
public class SessionDesk {

    private final Sessions sessions;
    private final LogoutTokens logoutTokens;
    private final AccountDesk accounts;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;

    SessionDesk(Sessions sessions, LogoutTokens logoutTokens, AccountDesk accounts, Clock clock,
            @ConfigProperty(name = "sayso.session.idle") Duration idle,
            @ConfigProperty(name = "sayso.session.absolute") Duration absolute) {
        this.sessions = sessions;
        this.logoutTokens = logoutTokens;
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
    }

    /** Returns the secret for the browser to keep, and the session it opens. */
    @Transactional
    Begun begin(Vouched vouched, @Nullable String userAgent) {
        Account account = accounts.signIn(vouched.issuer(), vouched.subject(), vouched.name(), vouched.channel());
        String secret = Secrets.next();
        Instant now = clock.instant();
        Session session = new Session(Ids.next(clock), Secrets.hash(secret), account, vouched, Device.of(userAgent), now,
                now.plus(absolute));
        sessions.persist(session);
        return new Begun(secret, session);
    }

    /** The live session of a browser's secret; seen now, to the minute. */
    @Transactional
    Optional<Session> resume(String secret) {
        Instant now = clock.instant();
        Optional<Session> live = sessions.withSecret(secret).filter(session -> session.isLive(now, idle));
        live.filter(session -> session.wantsTouch(now)).ifPresent(session -> session.touch(now));
        return live;
    }

    @Transactional
    void end(String secret) {
        sessions.withSecret(secret).ifPresent(session -> session.end(clock.instant()));
    }

    @Transactional
    public List<Session> liveOf(UUID account) {
        return sessions.liveOf(account, clock.instant(), idle);
    }

    /** Ends one of the person's own sessions. */
    @Transactional
    public void end(UUID account, UUID session) {
        sessions.of(account, session).orElseThrow(NotFoundException::new).end(clock.instant());
    }

    /** Obeys a verified logout token, once: the provider's session it names, or else all of its subject's. */
    @Transactional
    void end(LogoutToken token) {
        Instant now = clock.instant();
        if (!logoutTokens.isNew(token.id(), now)) {
            return;
        }
        if (token.sid() != null) {
            sessions.endAllOfSid(token.issuer(), token.sid(), now);
        } else if (token.subject() != null) {
            sessions.endAll(token.issuer(), token.subject(), now);
        }
    }

    @Transactional
    void forget(Instant before) {
        sessions.forget(before);
        logoutTokens.forget(before);
    }

    record Begun(String secret, Session session) {
    }
}
