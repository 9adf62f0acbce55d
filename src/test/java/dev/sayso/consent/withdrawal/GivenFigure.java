package dev.sayso.consent.withdrawal;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;

/** What another feature could count. */
@ApplicationScoped
@IfBuildProperty(name = GivenFigure.ENABLED, stringValue = "true")
public class GivenFigure implements WithdrawalFigure {

    static final String ENABLED = "sayso.test.figure";

    @Override
    public String key() {
        return "permits_afterwards";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String label() {
        return "Permits given afterwards";
    }

    @Override
    public long count(Instant since) {
        return 0;
    }
}
