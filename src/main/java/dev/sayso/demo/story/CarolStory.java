package dev.sayso.demo.story;

import static dev.sayso.demo.story.Yes.FOR_12_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_24_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_3_MONTHS;

/** A cook who wants her recipes heard in every language, and her pictures and bedtime stories left alone. */
final class CarolStory {

    private final Author carol;
    private final Author noor;

    /** @param noor her sister, who is in some of the videos */
    CarolStory(Author carol, Author noor) {
        this.carol = carol;
        this.noor = noor;
    }

    void tell() {
        leftAlone();
        heardEverywhere();
        theSisters();
        withOthers();
        triedForAWhile();
        lately();
    }

    private void leftAlone() {
        carol.turnsOff(368, "train");
        carol.refuses(356, "restyle", "market-morning", "old-windows", "stairs-at-dusk", "shadows");
        carol.refuses(355, "soundtrack", "hedgehog", "tailor-moon", "whistling-fish", "lazy-clock");
        carol.allows(181, "soundtrack", FOR_24_MONTHS.onlyVerified(), "hedgehog");
    }

    private void heardEverywhere() {
        carol.allows(360, "dub", FOR_24_MONTHS.notCommercial(), "grandma-lentils", "grandma-saj", "vine-leaves",
                "slow-coffee", "falafel", "kibbeh-1", "kibbeh-2", "flat-bread");
        carol.allowsNewItems(330, "dub", FOR_12_MONTHS.onlyVerified());
        carol.refuses(50, "dub", "flat-bread");
        carol.allowsNewItems(40, "dub", FOR_12_MONTHS.onlyVerified());
    }

    private void theSisters() {
        noor.allows(319, "dub", FOR_24_MONTHS, "date-cookies");
        carol.allows(255, "likeness", FOR_12_MONTHS.onlyFor("paper-lantern-lab"), "date-cookies");
        noor.allows(254, "likeness", FOR_24_MONTHS, "date-cookies");
        carol.allows(253, "likeness", FOR_12_MONTHS, "sister-tastes");
    }

    private void withOthers() {
        carol.allows(284, "recut", FOR_24_MONTHS, "village-kiln");
        carol.allows(283, "recut", FOR_24_MONTHS.notCommercial(), "clay-plates");
        carol.allows(69, "recut", FOR_24_MONTHS, "song-for-mother");
    }

    private void triedForAWhile() {
        carol.allows(354, "recut", FOR_12_MONTHS, "live-dough");
        carol.allowsNewItems(280, "recut", FOR_3_MONTHS);
    }

    private void lately() {
        carol.allows(78, "restyle", FOR_3_MONTHS, "apricot-jam", "pickles");
        carol.allows(15, "soundtrack", FOR_3_MONTHS, "kitchen-sounds");
        carol.refuses(8, "restyle", "windows-after-rain");
    }
}
