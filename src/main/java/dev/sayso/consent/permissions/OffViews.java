package dev.sayso.consent.permissions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.permissions.Allowances.Allowance;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.terms.reading.Term;
import dev.sayso.web.Column;
import dev.sayso.web.Counted;
import dev.sayso.web.Messages;

/** Works out what turning everything off would change, by the same few queries whatever the number of items. */
@ApplicationScoped
class OffViews {

    private final Uses uses;
    private final TermsVersions versions;
    private final HeldRules rules;
    private final Allowances allowances;
    private final Acting acting;
    private final Clock clock;

    OffViews(Uses uses, TermsVersions versions, HeldRules rules, Allowances allowances, Acting acting, Clock clock) {
        this.uses = uses;
        this.versions = versions;
        this.rules = rules;
        this.allowances = allowances;
        this.acting = acting;
        this.clock = clock;
    }

    OffView now() {
        Instant now = clock.instant();
        Map<String, Held> held = rules.of(acting.creator(), now);
        Map<String, List<Allowance>> allowed = allowances.inForce(acting.creator(), now).stream()
                .collect(groupingBy(Allowance::use));
        Map<String, Clauses> clauses = versions.all().stream()
                .collect(toMap(terms -> key(terms.use().name(), terms.version()), Terms::clauses));
        PermissionsMessages words = words();
        return new OffView(
                uses.all().stream().map(use -> line(use, held.get(use.name()), allowed.getOrDefault(use.name(), List.of()),
                        clauses)).toList(),
                List.of(Column.text(words.off_use()), Column.text(words.off_now()), Column.text(words.off_then()),
                        Column.text(words.off_derivatives())),
                acting.newAct());
    }

    private OffView.Line line(Use use, @Nullable Held held, List<Allowance> allowed, Map<String, Clauses> clauses) {
        long items = allowed.stream().mapToLong(Allowance::items).sum();
        Stream<Integer> byRule = Optional.ofNullable(held).filter(Held::isOn).flatMap(rule -> Optional.ofNullable(rule.grant()))
                .map(grant -> grant.terms()).stream();
        List<String> withdrawals = Stream.concat(byRule, allowed.stream().map(Allowance::terms)).distinct().sorted()
                .map(version -> clauses.get(key(use.name(), version))).distinct()
                .map(terms -> Term.withdrawal(terms, acting.language())).distinct().toList();
        return new OffView.Line(use.name(), use.words(acting.language()), held,
                items == 0 ? "" : Counted.of(words().off_items(), items, acting.language()), withdrawals);
    }

    private static String key(String use, int version) {
        return use + "/" + version;
    }

    private static PermissionsMessages words() {
        return Messages.of(PermissionsMessages.class);
    }
}
