package dev.sayso.account.session;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Forgets sessions a day after they ended, and what was kept for people who never came back. */
@ApplicationScoped
class SessionJob {

    private final SessionDesk sessions;
    private final HeldFormDesk heldForms;
    private final Clock clock;

    SessionJob(SessionDesk sessions, HeldFormDesk heldForms, Clock clock) {
        this.sessions = sessions;
        this.heldForms = heldForms;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sessions.forget(clock.instant().minus(Duration.ofDays(1)));
        heldForms.forget();
    }
}
