package dev.sayso.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.FactDetails;
import dev.sayso.log.RecordSource;
import dev.sayso.log.record.CanonicalJson;

/** How acts about uses and their terms are logged. */
@ApplicationScoped
class TermsRecorder implements RecordSource {

    private static final List<FactDetails> DETAILS = List.of(
            FactDetails.of("""
                    select t.fact, t.version, t.clauses.ownersPpm, t.clauses.depictedPpm, t.clauses.attribution,
                      t.clauses.withdrawal, t.clauses.withdrawalDays, en.textHash, es.textHash, ar.textHash
                    from Terms t left join t.wordings en on key(en) = 'en' left join t.wordings es on key(es) = 'es'
                    left join t.wordings ar on key(ar) = 'ar' where t.fact.id in ?1""",
                    "version", "owners_ppm", "depicted_ppm", "attribution", "withdrawal", "withdrawal_days", "text_sha256_en",
                    "text_sha256_es", "text_sha256_ar"),
            FactDetails.of("select r.fact, r.terms.version, r.retiredFrom, r.consentsEndAt, r.why from TermsRetirement r "
                    + "where r.fact.id in ?1", "version", "retired_from", "consents_end_at", "why"),
            FactDetails.of("select s.fact, s.number, s.why from UseSuspension s where s.fact.id in ?1", "number", "why"));

    private final EntityManager entities;

    TermsRecorder(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Long, CanonicalJson> records(Collection<Long> facts) {
        return FactDetails.records(DETAILS, entities, facts);
    }
}
