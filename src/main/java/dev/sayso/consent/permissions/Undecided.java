package dev.sayso.consent.permissions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.web.Scalars;

/** The uses a creator never answered, pointed out once per version of their terms. */
@ApplicationScoped
class Undecided {

    private static final String UNANSWERED = """
            select u.name from Use u where not exists (
            select 1 from Answer a where a.creatorId = ?1 and a.useName = u.name)
            """;
    private static final String PUT_AWAY = """
            select use_name || '/' || terms_version from pointed_out where creator_id = ?1
            """;

    private final TermsVersions versions;
    private final EntityManager entities;
    private final Clock clock;

    Undecided(TermsVersions versions, EntityManager entities, Clock clock) {
        this.versions = versions;
        this.entities = entities;
        this.clock = clock;
    }

    /** The terms to point out, in the order of their uses. */
    List<Terms> of(long creatorId) {
        Set<String> unanswered = new HashSet<>(
                entities.createQuery(UNANSWERED, String.class).setParameter(1, creatorId).getResultList());
        if (unanswered.isEmpty()) {
            return List.of();
        }
        List<String> away = Scalars.texts(entities.createNativeQuery(PUT_AWAY).setParameter(1, creatorId));
        return versions.current(clock.instant()).stream()
                .filter(terms -> unanswered.contains(terms.use().name()) && !away.contains(name(terms))).toList();
    }

    /** As forms and rows name a version. */
    static String name(Terms terms) {
        return terms.use().name() + "/" + terms.version();
    }
}
