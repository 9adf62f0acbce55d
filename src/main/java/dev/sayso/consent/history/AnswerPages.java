package dev.sayso.consent.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.consent.Acting;
import dev.sayso.consent.Answers;
import dev.sayso.feed.webhook.Acknowledgements;
import dev.sayso.terms.UseWords;

/** What the page of one answer shows. */
@ApplicationScoped
class AnswerPages {

    private final AnswerRecords records;
    private final Answers answers;
    private final HistoryPages pages;
    private final AnswerSentences sentences;
    private final Acknowledgements acknowledgements;
    private final Acting acting;

    AnswerPages(AnswerRecords records, Answers answers, HistoryPages pages, AnswerSentences sentences,
            Acknowledgements acknowledgements,
            Acting acting) {
        this.records = records;
        this.answers = answers;
        this.pages = pages;
        this.sentences = sentences;
        this.acknowledgements = acknowledgements;
        this.acting = acting;
    }

    /** @throws NotFoundException for a number that this creator has not given */
    AnswerView page(int number, boolean letEnd) {
        AnswerRecords.Row row = records.of(acting.creator(), number).orElseThrow(NotFoundException::new);
        Map<String, UseWords> words = pages.uses();
        String reached = Optional.ofNullable(row.event()).flatMap(acknowledgements::reach).filter(reach -> reach.of() > 0)
                .map(sentences::of).orElse(null);
        return new AnswerView(row, sentences.of(row), reached,
                words.containsKey(row.use()) ? words.get(row.use()).title() : row.use(),
                records.requesters(List.of(row.id())).getOrDefault(row.id(), List.of()),
                answers.text(row.textHash()).orElseThrow(), records.replacement(acting.creator(), row).orElse(null), letEnd);
    }
}
