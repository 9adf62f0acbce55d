package dev.sayso.terms.reading;

import java.util.ArrayList;
import java.util.List;

import dev.sayso.web.Language;

/** What changed between two texts in one language: the sections in which anything did, whole. */
public record TextChanges(Language language, List<List<Change>> sections) {

    public static TextChanges between(Language language, String before, String after) {
        List<List<Change>> sections = new ArrayList<>();
        for (Change change : Change.between(Line.of(before), Line.of(after))) {
            if (sections.isEmpty() || change.line().heading()) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(change);
        }
        return new TextChanges(language, sections.stream().filter(TextChanges::isTouched).toList());
    }

    private static boolean isTouched(List<Change> section) {
        return section.stream().anyMatch(change -> !change.isSame());
    }
}
