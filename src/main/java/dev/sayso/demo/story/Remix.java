package dev.sayso.demo.story;

/** What was made from the others' items. */
enum Remix {

    SPIN_CYCLE("spin-cycle", 190),
    PORCELAIN_SHUFFLE("porcelain-shuffle", 44),
    WOBBLE("wobble", 26),
    FIRST_POT_DANCES("first-pot-dances", 12);

    private final String id;
    private final int daysAgo;

    Remix(String id, int daysAgo) {
        this.id = id;
        this.daysAgo = daysAgo;
    }

    String id() {
        return id;
    }

    /** When it was made. */
    int daysAgo() {
        return daysAgo;
    }
}
