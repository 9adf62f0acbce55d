package dev.sayso.log;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.ShutdownEvent;

/** Keeps the log from being written, so that what is measured has the machine for itself. */
@ApplicationScoped
public class StillLog {

    private final LogJob job;

    StillLog(LogJob job) {
        this.job = job;
    }

    public void stop() throws InterruptedException {
        job.stop(new ShutdownEvent());
    }
}
