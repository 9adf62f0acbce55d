package dev.sayso.consent.receipt;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.consent.AnswerChanged;
import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.consent.withdrawal.WithdrawalDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.log.RecordSource;
import dev.sayso.log.record.CanonicalJson;

/** Has every answer logged, and withdrawals noted, in the transaction that gives it. */
@ApplicationScoped
class AnswerRecorder implements RecordSource {

    private final AnswerRecords answers;
    private final RecordDesk desk;
    private final WithdrawalDesk withdrawals;
    private final URI publicUrl;

    AnswerRecorder(AnswerRecords answers, RecordDesk desk, WithdrawalDesk withdrawals,
            @ConfigProperty(name = "sayso.public-url") URI publicUrl) {
        this.answers = answers;
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.publicUrl = publicUrl;
    }

    void keep(@Observes AnswerChanged changed) {
        List<AnswerRecords.Row> rows = answers.between(changed.creatorId(), changed.first(), changed.last());
        desk.keep(records(rows));
        withdrawals.note(changed.creatorId(), rows);
    }

    @Override
    public Map<Long, CanonicalJson> records(Collection<Long> facts) {
        return records(answers.ofFacts(facts));
    }

    private Map<Long, CanonicalJson> records(List<AnswerRecords.Row> rows) {
        Map<Long, List<String>> requesters = answers.requesters(rows.stream().map(AnswerRecords.Row::id).toList());
        return rows.stream().collect(Collectors.toMap(AnswerRecords.Row::fact, row -> new AnswerRecord(row,
                requesters.getOrDefault(row.id(), List.of()), publicUrl).json()));
    }
}
