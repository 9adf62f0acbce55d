package dev.sayso.demo.story;

import static dev.sayso.demo.story.Yes.FOR_12_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_24_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_3_MONTHS;

/** A bass player: said yes to nearly everything, had enough one night, and came back with more care. */
final class BobStory {

    private final Author bob;

    BobStory(Author bob) {
        this.bob = bob;
    }

    void tell() {
        yesToNearlyEverything();
        hisFace();
        unwanted();
        enough();
        backWithMoreCare();
        lately();
    }

    private void yesToNearlyEverything() {
        bob.allowsAllItems(369, "soundtrack", FOR_24_MONTHS);
        bob.allows(366, "recut", FOR_24_MONTHS, "loops-1", "ten-grooves", "late-bus-demo", "salt-flats-demo", "salt-flats");
        bob.allows(365, "dub", FOR_24_MONTHS.notCommercial(), "bajo-1", "bajo-2", "bajo-3", "bajo-4");
        bob.allows(361, "recut", FOR_24_MONTHS, "loops-2");
        bob.allows(325, "restyle", FOR_12_MONTHS, "small-van", "cable-drawer");
    }

    private void hisFace() {
        bob.allows(352, "likeness", FOR_12_MONTHS.onlyFor("paper-lantern-lab"), "late-bus-live", "salt-flats-video");
        bob.refuses(301, "likeness", "salt-flats-video");
    }

    private void unwanted() {
        bob.refuses(340, "train", "loops-1", "loops-2", "salt-flats", "night-shift", "harbour-at-five", "washing-machine");
        bob.blocks(200, "scrap-audio");
        bob.blocks(199, "voice-orchard");
        bob.unblocks(150, "scrap-audio");
    }

    private void enough() {
        bob.turnsEverythingOff(120);
    }

    private void backWithMoreCare() {
        bob.allowsAllItems(100, "soundtrack", FOR_12_MONTHS.onlyVerified());
        bob.asksItemByItem(99, "recut");
        bob.allows(95, "recut", FOR_24_MONTHS, "music-for-a-kiln", "loops-1", "loops-2");
        bob.allows(94, "recut", FOR_24_MONTHS.notCommercial(), "harbour-song", "tape-hiss");
        bob.allows(87, "recut", FOR_12_MONTHS.onlyFor("quince-radio", "paper-lantern-lab"), "loops-3");
    }

    private void lately() {
        bob.refuses(71, "recut", "song-for-mother");
        bob.allows(66, "recut", FOR_3_MONTHS, "patio");
        bob.refuses(36, "recut", "azotea");
        bob.allows(14, "recut", FOR_3_MONTHS.notCommercial(), "untitled-tuesday");
    }
}
