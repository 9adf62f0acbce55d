package dev.sayso.consent.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.reading.AnswerRow;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;

/**
 * All that was read of an item for one of its holders.
 *
 * @param creator who reads
 * @param people those on record, by inner id
 */
record Reading(ItemListing item, long creator, Standings standings, Map<Long, Creator> people, Instant now) {

    ItemHistory history() {
        return standings.history(item.id());
    }

    /** Who holds the item now. */
    List<Stake> stakes() {
        List<ItemHistory.Holders> holders = history().holders();
        return holders.isEmpty() ? List.of() : holders.get(holders.size() - 1).stakes();
    }

    boolean isDepictedComplete() {
        List<ItemHistory.Version> versions = history().versions();
        return versions.get(versions.size() - 1).depictedComplete();
    }

    boolean isOwner() {
        return item.sharePpm() > 0;
    }

    String name(String platformId) {
        return people.values().stream().filter(person -> person.platformId().equals(platformId)).map(Creator::name)
                .findFirst().orElse(platformId);
    }

    Standing standing(String use) {
        return standings.of(item.id(), use, Question.OF_PAGES, now);
    }

    /** @throws NotFoundException if the reader is no longer on record */
    Said said(String use) {
        return standings.said(item.id(), use, creator, now).orElseThrow(NotFoundException::new);
    }

    /** The reader's choices for the item and account rules about the use, in order. */
    List<AnswerRow> answers(String use) {
        return standings.answers(item.id(), use, creator);
    }

    /** The reader's own last choice for the item, account rules aside. */
    Optional<Act.Kind> lastChoice(String use) {
        return choice(use).map(AnswerRow::kind);
    }

    /** The act in which it was made; null if there is none. */
    @Nullable
    UUID lastAct(String use) {
        return choice(use).map(AnswerRow::actId).orElse(null);
    }

    private Optional<AnswerRow> choice(String use) {
        return answers(use).stream().filter(answer -> answer.itemId() != null).reduce((earlier, later) -> later);
    }
}
