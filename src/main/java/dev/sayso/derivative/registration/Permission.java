package dev.sayso.derivative.registration;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.consent.reading.AnswerRow;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Requester;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.consent.withdrawal.Withdrawals;
import dev.sayso.feed.Epochs;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitCheck;
import dev.sayso.gate.permit.PermitFinding;
import dev.sayso.gate.permit.PermitSeal;
import dev.sayso.money.Ppm;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;

/** Finds out under which answers parents were used, by their permits: the terms of the permit count, not those of today. */
@ApplicationScoped
class Permission {

    private final PermitCheck check;
    private final StandingReader reader;
    private final TermsVersions versions;
    private final Withdrawals withdrawals;
    private final Epochs epochs;
    private final Clock clock;

    Permission(PermitCheck check, StandingReader reader, TermsVersions versions, Withdrawals withdrawals, Epochs epochs,
            Clock clock) {
        this.check = check;
        this.reader = reader;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * What is found for each parent.
     *
     * @param items the parents' inner ids, by the platform's
     * @param arrivedAt when it was first registered
     */
    List<ParentFound> of(Registration registration, Map<String, Long> items, Instant arrivedAt) {
        Standings now = reader.read(items.values());
        Map<Long, Standings> past = new HashMap<>();
        List<ParentFound> found = new ArrayList<>();
        for (ParentNamed parent : registration.parents()) {
            long item = requireNonNull(items.get(parent.item()));
            PermitSeal.Opened opened = check.check(parent.permit(), new PermitCheck.Made(registration.remixer(), parent.use(),
                    parent.item(), registration.commercial(), registration.madeAt(), arrivedAt));
            Permit permit = opened.permit();
            found.add(permit == null || opened.finding() != PermitFinding.VALID
                    ? ParentFound.wrong(parent, item, opened.finding(), permit)
                    : found(parent, item, permit, now, number -> past.computeIfAbsent(number, now::asOf)));
        }
        return found;
    }

    /**
     * What was on record when the permit was given. A number of an earlier history is one of this as far as both are the
     * same; what was recorded between that and the restore is lost, and counts again only if people have said it again.
     */
    private ParentFound found(ParentNamed parent, long item, Permit permit, Standings now, LongFunction<Standings> past) {
        OptionalLong known = epochs.shared(permit.epoch(), permit.asOf());
        Question question = new Question(new Requester(permit.requester(), permit.verified(), false), permit.commercial());
        Standing today = now.of(item, parent.use(), question, clock.instant());
        if (known.isPresent()) {
            Standings then = past.apply(known.getAsLong());
            Conditions conditions = then.of(item, parent.use(), question, permit.evaluatedAt()).conditions();
            if (conditions != null) {
                return new ParentFound(parent, item, PermitFinding.VALID, permit, today,
                        allowances(parent, item, then, permit.evaluatedAt()), conditions.withdrawal(),
                        overtakenBy(permit, known.getAsLong()));
            }
        }
        Conditions conditions = isWhole(permit, known) ? null : today.conditions();
        return conditions == null ? ParentFound.wrong(parent, item, PermitFinding.NOT_ON_RECORD, permit)
                : new ParentFound(parent, item, PermitFinding.VALID, permit, today,
                        allowances(parent, item, now, clock.instant()), conditions.withdrawal(), null);
    }

    /** Whether everything that the permit was given by is on record. */
    private static boolean isWhole(Permit permit, OptionalLong known) {
        return known.isPresent() && known.getAsLong() == permit.asOf();
    }

    private @Nullable Long overtakenBy(Permit permit, long known) {
        return withdrawals.lastReached(permit.evaluatedAt()).filter(number -> number > known && known == permit.asOf())
                .orElse(null);
    }

    /** Those of everybody whom the use asked. */
    private List<Allowance> allowances(ParentNamed parent, long item, Standings then, Instant moment) {
        UseFacts use = then.use(parent.use()).orElseThrow();
        List<Allowance> allowances = new ArrayList<>();
        for (ItemHistory.Stake stake : then.stakes(item)) {
            boolean owner = stake.role() == HolderRole.OWNER;
            if (owner ? use.asksOwners() : use.asksDepicted()) {
                AnswerRow answer = then.yes(item, parent.use(), stake.creatorId(), moment).orElseThrow();
                int version = Objects.requireNonNull(answer.grant()).terms();
                allowances
                        .add(new Allowance(parent.place(), stake.creatorId(), stake.role(), new Ppm(stake.sharePpm()), version,
                                clauses(parent.use(), version), answer.id()));
            }
        }
        return allowances;
    }

    private Clauses clauses(String use, int version) {
        Optional<Terms> terms = versions.of(use, version);
        return terms.orElseThrow().clauses();
    }
}
