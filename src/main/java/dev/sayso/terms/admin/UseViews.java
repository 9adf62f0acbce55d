package dev.sayso.terms.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsMessages;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.UseSuspension;
import dev.sayso.terms.UseSuspensions;
import dev.sayso.terms.VersionState;
import dev.sayso.web.Column;
import dev.sayso.web.Moment;

/** Puts a use together with its versions, the consents under them, and its suspensions. */
@ApplicationScoped
class UseViews {

    private final TermsVersions versions;
    private final UseSuspensions suspensions;
    private final Consents consents;
    private final Reader reader;
    private final Clock clock;

    UseViews(TermsVersions versions, UseSuspensions suspensions, Consents consents, Reader reader, Clock clock) {
        this.versions = versions;
        this.suspensions = suspensions;
        this.consents = consents;
        this.reader = reader;
        this.clock = clock;
    }

    Optional<UseView> of(String use) {
        List<Terms> all = versions.ofUse(use);
        return all.isEmpty() ? Optional.empty() : Optional.of(view(all, suspensions.of(use)));
    }

    private UseView view(List<Terms> all, List<UseSuspension> decided) {
        int latest = all.get(0).version();
        return new UseView(all.get(0).use().words(reader.language()),
                all.stream().map(terms -> row(terms, latest)).toList(), columns(),
                !decided.isEmpty() && decided.get(0).isSuspended(), decided.stream().map(this::moment).toList());
    }

    private UseView.Row row(Terms terms, int latest) {
        return new UseView.Row(terms, VersionState.of(terms, latest, clock.instant()),
                consents.under(terms, reader.language()));
    }

    private List<Column> columns() {
        TermsMessages words = reader.words();
        return List.of(Column.text(words.column_version()), Column.text(words.column_state()),
                Column.text(words.column_published()), Column.text(words.column_by()),
                Column.number(words.column_consents()), Column.unseen(words.column_act()));
    }

    private Moment moment(UseSuspension decided) {
        TermsMessages words = reader.words();
        String name = decided.decidedBy().name();
        return new Moment(decided.decidedAt(), decided.isSuspended() ? words.use_suspended_by(name, decided.why())
                : words.use_lifted_by(name, decided.why()), null);
    }
}
