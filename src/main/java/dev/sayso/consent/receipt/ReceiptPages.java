package dev.sayso.consent.receipt;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.consent.Acting;
import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.consent.history.AnswerSentences;
import dev.sayso.log.LogHead;
import dev.sayso.log.LogHeads;
import dev.sayso.log.LogKeys;
import dev.sayso.log.Proofs;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.note.VerifierKey;

/** What the page of a receipt shows. */
@ApplicationScoped
class ReceiptPages {

    private final Receipts receipts;
    private final Proofs proofs;
    private final AnswerSentences sentences;
    private final LogHeads heads;
    private final LogKeys keys;
    private final Acting acting;
    private final URI site;
    private final Clock clock;

    ReceiptPages(Receipts receipts, Proofs proofs, AnswerSentences sentences, LogHeads heads, LogKeys keys, Acting acting,
            @ConfigProperty(name = "sayso.public-url") URI site, Clock clock) {
        this.receipts = receipts;
        this.proofs = proofs;
        this.sentences = sentences;
        this.heads = heads;
        this.keys = keys;
        this.acting = acting;
        this.site = site;
        this.clock = clock;
    }

    ReceiptView page(int number) {
        Optional<TlogProof> proof = proofs.await(() -> receipts.fact(acting, number));
        AnswerRecords.Row answer = receipts.answer(acting.creator(), number);
        LogHead head = proof.map(found -> LogHeads.checkpoint(found.checkpoint()).origin()).flatMap(heads::named)
                .orElseGet(heads::head);
        VerifierKey key = keys.verifierOf(head.checkpoint().map(LogHeads::read)
                .map(note -> LogHeads.checkpoint(note).origin()).orElseGet(keys::origin));
        return new ReceiptView(answer, sentences.of(answer), receipts.record(answer), proof, head.size(),
                head.signedAt().orElseGet(clock::instant), key, site);
    }
}
