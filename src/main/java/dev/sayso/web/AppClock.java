package dev.sayso.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.LaunchMode;

/**
 * The application's only source of time: UTC, in whole milliseconds, so that what is hashed equals what is stored.
 * Outside production a thread can be put at a chosen moment, for sample data and tests.
 */
@Singleton
public class AppClock extends Clock {

    /** How far the clocks of those who tell us moments may be from ours, and how coarsely they may tell them. */
    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final ThreadLocal<@Nullable Instant> CHOSEN = new ThreadLocal<>();

    @Override
    public Instant instant() {
        Instant moment = CHOSEN.get();
        return (moment == null ? Instant.now() : moment).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Runs the act as if it happened at the moment. Refused in production. */
    public void at(Instant moment, Runnable act) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException("Time cannot be chosen in production");
        }
        CHOSEN.set(moment);
        try {
            act.run();
        } finally {
            CHOSEN.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
