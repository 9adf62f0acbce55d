package dev.sayso.revenue.check;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the ledger. */
@ApplicationScoped
public class GivenChecks {

    private final CheckDesk desk;

    GivenChecks(CheckDesk desk) {
        this.desk = desk;
    }

    public UUID one() {
        return desk.check().id();
    }
}
