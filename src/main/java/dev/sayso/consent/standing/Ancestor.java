package dev.sayso.consent.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An item that another was made from, however many steps ago, with its standing for the same use and question.
 *
 * @param generation its longest distance from an original: 0 for an original
 * @param blocked the requesters whom somebody asked about it never wants
 * @param depictsNobody whether its list of depicted people is now declared complete, and empty
 * @param upheavals the same as in its {@link ItemFacts}
 */
public record Ancestor(String item, int generation, Standing standing, Set<String> blocked, boolean depictsNobody,
        List<Long> upheavals) {

    static final Comparator<Ancestor> NEAREST_THE_ORIGINALS = Comparator.comparingInt(Ancestor::generation)
            .thenComparing(Ancestor::item);

    public Ancestor {
        blocked = Set.copyOf(blocked);
        upheavals = List.copyOf(upheavals);
    }

    /** Whether it has no say: nobody in it could be generated. */
    boolean isPassedOver(UseFacts use) {
        return use.likeness() && depictsNobody;
    }
}
