package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.util.List;

import com.ibm.icu.text.NumberFormat;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.terms.reading.Term;

/**
 * Who is on record for an item, as one of them sees it: owners by name, the others by their number alone.
 *
 * @param depicted how many are depicted, and whether that is all
 */
record HoldersView(List<Owner> owners, String depicted) {

    /** An owner with a share of the money. */
    record Owner(String name, String share, boolean isReader) {
    }

    static HoldersView of(Reading reading, Sentences sentences) {
        List<Owner> owners = reading.stakes().stream().filter(stake -> stake.role() == HolderRole.OWNER)
                .map(stake -> owner(stake, reading, sentences)).toList();
        return new HoldersView(owners, depicted(reading, sentences) + " "
                + (reading.isDepictedComplete() ? sentences.words().list_complete() : sentences.words().list_incomplete()));
    }

    private static Owner owner(Stake stake, Reading reading, Sentences sentences) {
        return new Owner(requireNonNull(reading.people().get(stake.creatorId())).name(),
                Term.percent(stake.sharePpm(), sentences.language()), stake.creatorId() == reading.creator());
    }

    private static String depicted(Reading reading, Sentences sentences) {
        List<Stake> depicted = reading.stakes().stream().filter(stake -> stake.role() == HolderRole.DEPICTED).toList();
        String number = NumberFormat.getIntegerInstance(sentences.language().locale()).format(depicted.size());
        if (depicted.isEmpty()) {
            return sentences.words().depicted_none();
        }
        return depicted.stream().anyMatch(stake -> stake.creatorId() == reading.creator())
                ? sentences.words().depicted_with_you(number)
                : sentences.words().depicted_some(number);
    }
}
