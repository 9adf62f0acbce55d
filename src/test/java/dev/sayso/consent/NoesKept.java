package dev.sayso.consent;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Has noes without answers wait until a test answers them. */
@ApplicationScoped
public class NoesKept {

    private final NoJob job;

    NoesKept(NoJob job) {
        this.job = job;
    }

    public void keep() throws InterruptedException {
        job.stop(new ShutdownEvent());
    }

    public void letGo() {
        job.start(new StartupEvent());
    }
}
