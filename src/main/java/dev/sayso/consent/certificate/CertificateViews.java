package dev.sayso.consent.certificate;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.consent.Acting;
import dev.sayso.log.LogHeads;
import dev.sayso.log.LogKeys;
import dev.sayso.log.LogRecord;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.TlogProof;
import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.TimeText;

/** What the page of a certificate shows, in the reader's language. */
@ApplicationScoped
class CertificateViews {

    private final Acting reader;
    private final LogHeads heads;
    private final LogKeys keys;
    private final URI site;

    CertificateViews(Acting reader, LogHeads heads, LogKeys keys, @ConfigProperty(name = "sayso.public-url") URI site) {
        this.reader = reader;
        this.heads = heads;
        this.keys = keys;
        this.site = site;
    }

    CertificateView of(Certificate certificate, LogRecord record, Optional<TlogProof> proof, boolean fresh) {
        Optional<Checkpoint> under = proof.map(found -> LogHeads.checkpoint(found.checkpoint()));
        return new CertificateView(certificate, sentence(certificate), record, proof,
                under.map(Checkpoint::size).orElseGet(() -> heads.head().size()),
                keys.verifierOf(under.map(Checkpoint::origin).orElseGet(keys::origin)), fresh, site);
    }

    private String sentence(Certificate certificate) {
        Language language = reader.language();
        CertificateMessages words = Messages.of(CertificateMessages.class, language);
        return words.says(TimeText.day(certificate.at(), language.locale()),
                TimeText.clock(certificate.at(), language.locale()),
                Counted.of(words.items(), certificate.items(), language),
                Messages.isolated(certificate.creator().name()));
    }
}
