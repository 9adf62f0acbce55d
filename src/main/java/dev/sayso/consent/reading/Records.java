package dev.sayso.consent.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemHistory;
import dev.sayso.terms.Asks;
import dev.sayso.terms.Withdrawal;

/** The rows, besides those of the catalogue, that the standings of some items depend on. */
record Records(List<AnswerRow> answers, List<BlockRow> requesterBlocks, List<ClosingRow> closings,
        List<ItemBlockRow> itemBlocks,
        List<InvalidationRow> invalidations, List<UseRow> uses, List<TermsRow> terms, List<SuspensionRow> suspensions) {

    record BlockRow(Long creatorId, String requester, int number, boolean blocked, Long factId) {
    }

    record ClosingRow(Long creatorId, Long factId) {
    }

    record ItemBlockRow(Long itemId, int number, boolean blocked, Long factId) {

        static final Comparator<ItemBlockRow> IN_ORDER = Comparator.comparing(ItemBlockRow::number);
    }

    /** @param liftId the fact that lifted it, or null */
    record InvalidationRow(Long itemId, Long creatorId, String use, Long factId, @Nullable Long liftId) {
    }

    record UseRow(String name, Asks asks, boolean ruled) {
    }

    record TermsRow(String use, int version, boolean attribution, Withdrawal withdrawal, int days, Long factId,
            @Nullable Instant retired, @Nullable Instant ended, @Nullable Long retirementId) {
    }

    record SuspensionRow(String use, int number, boolean suspended, Long factId) {
    }

    /** Every fact whose place in the order matters. */
    Set<Long> facts(Collection<ItemHistory> items) {
        Set<Long> facts = new HashSet<>();
        for (ItemHistory item : items) {
            item.versions().forEach(version -> add(facts, version.factId()));
            item.holders().forEach(held -> add(facts, held.factId()));
            item.parents().forEach(parent -> facts.add(parent.factId()));
        }
        answers.forEach(answer -> facts.add(answer.factId()));
        requesterBlocks.forEach(row -> facts.add(row.factId()));
        closings.forEach(row -> facts.add(row.factId()));
        itemBlocks.forEach(row -> facts.add(row.factId()));
        suspensions.forEach(row -> facts.add(row.factId()));
        invalidations.forEach(row -> {
            facts.add(row.factId());
            add(facts, row.liftId());
        });
        terms.forEach(row -> {
            facts.add(row.factId());
            add(facts, row.retirementId());
        });
        return facts;
    }

    private static void add(Set<Long> facts, @Nullable Long fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }
}
