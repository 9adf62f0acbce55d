package dev.sayso.consent.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.account.Creator;
import dev.sayso.consent.ManyChoices;
import dev.sayso.consent.list.ItemFilter;
import dev.sayso.consent.list.ItemSearch;
import dev.sayso.consent.list.MyItems;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.log.RecordDesk;

/** Makes certificates. The same form sent twice makes one. */
@ApplicationScoped
class CertificateDesk {

    private final Certificates certificates;
    private final MyItems items;
    private final ManyChoices choices;
    private final FeedDesk feed;
    private final CertificateRecorder recorder;
    private final RecordDesk records;
    private final EntityManager entities;

    CertificateDesk(Certificates certificates, MyItems items, ManyChoices choices, FeedDesk feed, CertificateRecorder recorder,
            RecordDesk records,
            EntityManager entities) {
        this.certificates = certificates;
        this.items = items;
        this.choices = choices;
        this.feed = feed;
        this.recorder = recorder;
        this.records = records;
        this.entities = entities;
    }

    /**
     * Certifies that nothing is on now, whatever the number of items; meanwhile the creator answers nothing.
     *
     * @param id the form's, and so the certificate's
     * @throws NotFoundException for the id of somebody else's
     * @throws SomethingOn if something is
     * @throws NoItems if there is nothing to certify
     */
    @Transactional
    Certificate certify(long creatorId, UUID id) {
        choices.given(creatorId);
        Certificate made = certificates.findById(id);
        if (made != null) {
            return Optional.of(made).filter(one -> one.creator().id().equals(creatorId)).orElseThrow(NotFoundException::new);
        }
        long number = certificates.items(creatorId);
        if (number == 0) {
            throw new NoItems();
        }
        List<Long> on = items.ids(creatorId, ItemSearch.of(ItemFilter.ON), 0, 1);
        if (!on.isEmpty()) {
            throw new SomethingOn();
        }
        Creator creator = entities.find(Creator.class, creatorId);
        Fact fact = feed.record(FactType.CERTIFICATE_ISSUED, FactScope.CREATOR, creator.platformId(), null,
                "certificate.issued");
        Certificate certificate = new Certificate(id, creator, number, fact);
        certificates.persist(certificate);
        records.keep(fact, recorder);
        return certificate;
    }
}
