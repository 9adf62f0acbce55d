package dev.sayso.consent;

import java.util.Comparator;

/**
 * An item that another was made from, however many steps ago, with its standing for the same use and question.
 *
 * @param generation its longest distance from an original: 0 for an original
 * @param depictsNobodySince the number since which its list of depicted people is without a break declared complete and
 *        empty, or 0 if it is not
 */
record Ancestor(String item, int generation, Standing standing, long depictsNobodySince) {

    static final Comparator<Ancestor> NEAREST_THE_ORIGINALS = Comparator.comparingInt(Ancestor::generation)
            .thenComparing(Ancestor::item);

    /**
     * Whether it has no say: nobody in it could be generated. It must have been so when the derivative was registered,
     * or the platform could turn a no into a yes by emptying the list.
     */
    boolean isPassedOver(UseFacts use, ItemFacts derivative) {
        return use.likeness() && depictsNobodySince > 0 && depictsNobodySince <= derivative.registered().number();
    }
}
