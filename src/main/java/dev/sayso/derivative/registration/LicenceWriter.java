package dev.sayso.derivative.registration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.feed.Fact;
import dev.sayso.feed.ManyRows;

/** Writes whether a derivative was allowed, and what it is paid by once it is. */
@ApplicationScoped
class LicenceWriter {

    private record Row(long item, int number, Verdict verdict, Instant at, Fact fact) {

        @Nullable
        Long place() {
            return verdict.place() == null ? null : Long.valueOf(verdict.place());
        }
    }

    private record Acceptance(int line, long creator, int share) {
    }

    private final StatelessSession session;

    LicenceWriter(StatelessSession session) {
        this.session = session;
    }

    /** @param number 1, 2, 3… of the derivative */
    void add(long item, int number, Verdict verdict, Instant at, Fact fact) {
        ManyRows.into("licence", List.of(new Row(item, number, verdict, at, fact))).number("derivative_id", Row::item)
                .number("number", row -> (long) row.number()).text("state", row -> row.verdict().licence().name())
                .text("reason", row -> row.verdict().reason()).number("parent_place", Row::place)
                .moment("decided_at", Row::at).number("fact_id", row -> row.fact().id()).add(session);
    }

    /** The permits that count from now on. */
    void correct(long item, List<ParentFound> parents) {
        ManyRows.into("permit_correction", parents).number("derivative_id", parent -> item)
                .number("place", parent -> (long) parent.named().place())
                .flag("verified", parent -> requireNonNull(parent.permit()).verified())
                .moment("evaluated_at", parent -> requireNonNull(parent.permit()).evaluatedAt())
                .number("as_of", parent -> requireNonNull(parent.permit()).asOf())
                .text("as_of_epoch", parent -> requireNonNull(parent.permit()).epoch())
                .text("withdrawal", parent -> requireNonNull(parent.withdrawal()).policy().name())
                .number("withdrawal_days", parent -> (long) requireNonNull(parent.withdrawal()).days())
                .number("overtaken_by", ParentFound::overtakenBy).add(session);
    }

    /** What was sent, by which it is known again. */
    void keep(long item, Registration registration, Instant now) {
        ManyRows.into("registration_body", List.of(registration)).number("derivative_id", one -> item)
                .text("body_hash", Registration::bodyHash).text("made_hash", Registration::madeHash)
                .moment("taken_at", one -> now).add(session);
    }

    /** From now on nothing of this changes. */
    void freeze(long item, List<Allowance> allowances, ShareVector vector) {
        ManyRows.into("allowance", allowances).number("derivative_id", allowance -> item)
                .number("parent_place", allowance -> (long) allowance.place()).number("creator_id", Allowance::creator)
                .text("role", allowance -> allowance.role().name())
                .number("share_ppm", allowance -> (long) allowance.share().value())
                .number("terms_version", allowance -> (long) allowance.version()).number("answer_id", Allowance::answer)
                .add(session);
        ManyRows.into("share_line", vector.lines()).number("derivative_id", line -> item)
                .number("place", line -> (long) line.place()).number("item_id", ShareLine::item)
                .text("role", line -> line.role().name()).text("source", line -> line.source().name())
                .number("parent_place", line -> (long) line.parent())
                .number("weight_ppm", line -> (long) line.weight().value()).text("part", line -> line.part().toString())
                .add(session);
        List<Acceptance> acceptances = vector.lines().stream().flatMap(line -> line.accepted().entrySet().stream()
                .map(one -> new Acceptance(line.place(), one.getKey(), one.getValue().value()))).toList();
        ManyRows.into("share_acceptance", acceptances).number("derivative_id", one -> item)
                .number("line_place", one -> (long) one.line()).number("creator_id", Acceptance::creator)
                .number("share_ppm", one -> (long) one.share()).add(session);
    }
}
