package dev.sayso.derivative.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.Screen;
import dev.sayso.log.record.CanonicalJson;

/** By what the same registration is known again, however its JSON is written and in whatever order it names people. */
final class BodyHash {

    private BodyHash() {
    }

    static String of(ItemRow item, String remixer, boolean commercial, Instant madeAt, List<ParentNamed> parents) {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", item.id());
        members.put("kind", String.valueOf(item.kind()));
        members.put("title", String.valueOf(item.title()));
        members.put("url", String.valueOf(item.url()));
        members.put("remixer", remixer);
        members.put("commercial", commercial);
        members.put("created_at", madeAt.toString());
        members.put("holders", item.holders() == null ? List.of()
                : item.holders().stream().map(BodyHash::holder).sorted().toList());
        members.put("parents", parents.stream().sorted(Comparator.comparing(ParentNamed::item)
                .thenComparing(ParentNamed::use)).map(BodyHash::parent).toList());
        return Screen.hash(CanonicalJson.of(members).text());
    }

    private static String holder(HolderEntry entry) {
        return String.join(" ", entry.creator(), entry.role().name(), String.valueOf(entry.sharePpm()), entry.name());
    }

    private static List<Object> parent(ParentNamed parent) {
        return List.of(parent.item(), parent.use(), parent.weight().value(), parent.permit() == null ? "" : parent.permit());
    }
}
