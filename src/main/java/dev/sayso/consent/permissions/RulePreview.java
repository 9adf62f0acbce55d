package dev.sayso.consent.permissions;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.Acting;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.change.ChangeDesk;
import dev.sayso.consent.change.ChangeJob;
import dev.sayso.consent.change.Wish;

/** Shows what an account rule would do to each item, before it is made. */
@ApplicationScoped
class RulePreview {

    private final ConsentDesk consent;
    private final ChangeDesk changes;
    private final ChangeJob job;
    private final Acting acting;

    RulePreview(ConsentDesk consent, ChangeDesk changes, ChangeJob job, Acting acting) {
        this.consent = consent;
        this.changes = changes;
        this.job = job;
        this.acting = acting;
    }

    /**
     * Opens the change set that would make it.
     *
     * @throws dev.sayso.consent.Refused if the rule cannot be made
     */
    UUID open(Wanted wanted) {
        consent.admitRule(acting.creator(), wanted, acting.language());
        Wish wish = new Wish(wanted.use(), wanted.kind(), wanted.grant(), false, null);
        UUID id = changes.rule(acting.creator(), wish, acting.language()).id();
        job.hurry(id);
        return id;
    }
}
