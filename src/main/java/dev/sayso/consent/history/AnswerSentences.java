package dev.sayso.consent.history;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.Acting;
import dev.sayso.feed.webhook.Reach;

/** Says one answer in a sentence, in the reader's language. */
@ApplicationScoped
public class AnswerSentences {

    private final HistoryPages pages;
    private final Acting acting;

    AnswerSentences(HistoryPages pages, Acting acting) {
        this.pages = pages;
        this.acting = acting;
    }

    /** Such as: You refused Recut for ‘Harbour at six’. */
    public String of(AnswerRecords.Row row) {
        return sentences()
                .of(new Acts.Head(row.number(), row.kind(), row.use(), row.title(), row.terms(), row.end(), row.at()));
    }

    /** Such as: 2 of 3 systems, the last after 1.2 seconds. */
    String of(Reach reach) {
        return sentences().of(reach);
    }

    private Sentences sentences() {
        return new Sentences(pages.uses(), acting.language());
    }
}
