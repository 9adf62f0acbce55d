package dev.sayso.feed;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Lets a running node take part in another history, as if it had been started again. */
@ApplicationScoped
public class GivenEpochs {

    private final Epochs epochs;

    GivenEpochs(Epochs epochs) {
        this.epochs = epochs;
    }

    public void startedAgain() {
        epochs.start(new StartupEvent());
    }

    /** By which the node works. */
    public String ours() {
        return epochs.ours();
    }

    /** That of the database. */
    public String current() {
        return QuarkusTransaction.requiringNew().call(() -> epochs.current().code());
    }
}
