package dev.sayso.consent.certificate;

import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.FactDetails;
import dev.sayso.log.RecordSource;
import dev.sayso.log.record.CanonicalJson;

/** How certificates are logged. */
@ApplicationScoped
class CertificateRecorder implements RecordSource {

    private static final FactDetails DETAILS = FactDetails.of("""
            select c.fact, c.id, c.items, 0 from Certificate c where c.fact.id in ?1""", "certificate", "items", "items_on");

    private final EntityManager entities;

    CertificateRecorder(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Long, CanonicalJson> records(Collection<Long> facts) {
        return DETAILS.records(entities, facts);
    }
}
