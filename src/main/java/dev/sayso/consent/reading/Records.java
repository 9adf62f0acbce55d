package dev.sayso.consent.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemHistory;
import dev.sayso.consent.Answer;
import dev.sayso.terms.Asks;
import dev.sayso.terms.Withdrawal;

/** The rows, besides those of the catalogue, that the standings of some items depend on. */
record Records(List<Answer> answers, List<BlockRow> requesterBlocks, List<ClosingRow> closings, List<ItemBlockRow> itemBlocks,
        List<InvalidationRow> invalidations, List<UseRow> uses, List<TermsRow> terms, List<SuspensionRow> suspensions) {

    record BlockRow(Long creatorId, String requester, int number, boolean blocked, Long factId) {
    }

    record ClosingRow(Long creatorId, Long factId) {
    }

    record ItemBlockRow(Long itemId, int number, boolean blocked, Long factId) {
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
        Stream<@Nullable Long> ofItems = items.stream().flatMap(item -> Stream.of(
                item.versions().stream().map(ItemHistory.Version::factId),
                item.holders().stream().map(ItemHistory.Holders::factId),
                item.parents().stream().map(ItemHistory.Parent::factId)).flatMap(facts -> facts));
        Stream<@Nullable Long> ofPeople = Stream.of(answers.stream().map(answer -> answer.fact().id()),
                requesterBlocks.stream().map(BlockRow::factId), closings.stream().map(ClosingRow::factId))
                .flatMap(facts -> facts);
        Stream<@Nullable Long> ofStaff = Stream.of(itemBlocks.stream().map(ItemBlockRow::factId),
                invalidations.stream().flatMap(row -> Stream.of(row.factId(), row.liftId())),
                terms.stream().flatMap(row -> Stream.of(row.factId(), row.retirementId())),
                suspensions.stream().map(SuspensionRow::factId)).flatMap(facts -> facts);
        Set<Long> facts = new HashSet<>();
        Stream.of(ofItems, ofPeople, ofStaff).flatMap(some -> some).filter(Objects::nonNull).forEach(facts::add);
        return facts;
    }
}
