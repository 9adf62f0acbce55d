package dev.sayso.terms.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.UseSuspensions;
import dev.sayso.terms.VersionState;
import dev.sayso.web.Language;

/** All uses as lists show them, in two queries. */
@ApplicationScoped
public class Offers {

    private final TermsVersions versions;
    private final UseSuspensions suspensions;
    private final Clock clock;

    Offers(TermsVersions versions, UseSuspensions suspensions, Clock clock) {
        this.versions = versions;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    public List<Offer> all(Language reader) {
        Set<String> suspended = suspensions.inForce();
        Instant now = clock.instant();
        return versions.latest().stream().map(terms -> offer(terms, suspended, now, reader)).toList();
    }

    private static Offer offer(Terms terms, Set<String> suspended, Instant now, Language reader) {
        return new Offer(terms, terms.use().words(reader), Term.of(terms.use().asks(), terms.clauses(), null, reader),
                VersionState.of(terms, terms.version(), now), suspended.contains(terms.use().name()));
    }
}
