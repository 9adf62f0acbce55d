package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;

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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.web.Ids;

/** Begins, resumes and ends sessions; a session in the database is the only proof of being signed in. */
@ApplicationScoped
public class SessionDesk {

    private static final Logger LOG = Logger.getLogger(SessionDesk.class);

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

    /** Returns the session if it was live. */
    @Transactional
    Optional<Session> end(String secret) {
        Instant now = clock.instant();
        Optional<Session> known = sessions.withSecret(secret);
        Optional<Session> live = known.filter(session -> session.isLive(now, idle));
        known.ifPresent(session -> session.end(now));
        return live;
    }

    @Transactional
    public List<Session> liveOf(UUID account) {
        return sessions.liveOf(account, clock.instant(), idle);
    }

    /** Ends one of the person's own sessions. */
    @Transactional
    public void end(UUID account, UUID session) {
        sessions.of(account, session).orElseThrow(NotFoundException::new).end(clock.instant());
        LOG.infof("Signed out by their person elsewhere: account %s, session %s", account, session);
    }

    /** Obeys a verified logout token, once: the provider's session it names, or else all of its subject's. */
    @Transactional
    void end(LogoutToken token) {
        Instant now = clock.instant();
        if (!logoutTokens.isNew(token.id(), now)) {
            return;
        }
        int ended = token.sid() != null ? sessions.endAllOfSid(token.issuer(), token.sid(), now)
                : sessions.endAll(token.issuer(), requireNonNull(token.subject()), now);
        LOG.infof("Signed out by the provider: %d sessions of subject %s, sid %s", ended, LogText.of(token.subject()),
                LogText.of(token.sid()));
    }

    @Transactional
    void forget(Instant before) {
        sessions.forget(before);
        logoutTokens.forget(before);
    }

    record Begun(String secret, Session session) {
    }
}
