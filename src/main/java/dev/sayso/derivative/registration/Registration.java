package dev.sayso.derivative.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemRow;

/**
 * A derivative as the platform registers it.
 *
 * @param item with the holders that the platform names
 * @param remixer who asked for it, by the platform's id
 * @param bodyHash by which the same registration is known again
 * @param madeHash the same whatever its permits
 */
record Registration(ItemRow item, String remixer, boolean commercial, Instant madeAt, List<ParentNamed> parents,
        String bodyHash, String madeHash) {

    String id() {
        return item.id();
    }

    /** The item with the people whom it takes over from its parents, and with whether these are all there are. */
    ItemRow takingOver(Collection<String> depicted, boolean complete) {
        List<HolderEntry> holders = new ArrayList<>(item.holders() == null ? List.of() : item.holders());
        Set<String> named = holders.stream().filter(entry -> entry.role() == HolderRole.DEPICTED).map(HolderEntry::creator)
                .collect(Collectors.toSet());
        depicted.stream().filter(person -> !named.contains(person))
                .forEach(person -> holders.add(new HolderEntry(person, "", HolderRole.DEPICTED, 0)));
        return new ItemRow(item.id(), item.title(), item.kind(), item.url(), item.thumbnailUrl(), item.publishedAt(), false,
                complete, null, holders);
    }
}
