package dev.sayso.demo.story;

import static dev.sayso.demo.story.Yes.FOR_12_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_24_MONTHS;
import static dev.sayso.demo.story.Yes.FOR_3_MONTHS;

/** A potter: generous with her lessons, careful with her face, and now and then of another mind. */
final class AliceStory {

    private final Author alice;

    AliceStory(Author alice) {
        this.alice = alice;
    }

    void tell() {
        firstYeses();
        herVoice();
        herFace();
        changesOfMind();
        dubbingOffAndOnAgain();
        withOthers();
        whateverComes();
        lately();
    }

    private void firstYeses() {
        alice.allows(371, "recut", FOR_24_MONTHS, "centering", "bowls-crack", "mug-handles", "trimming", "porcelain",
                "big-bowl", "glaze-mistakes");
        alice.allows(350, "restyle", FOR_12_MONTHS, "ash-tiles", "kiln-shelf", "broken-lids");
        alice.allows(345, "recut", FOR_24_MONTHS, "slip-trailing");
        alice.allows(300, "recut", FOR_3_MONTHS, "teapot-week", "cold-studio");
        alice.letsEnd(220, "recut", "teapot-week");
    }

    private void herVoice() {
        alice.allows(335, "soundtrack", FOR_24_MONTHS.onlyFor("quince-radio", "night-library"), "slow-hands-1",
                "slow-hands-2", "slow-hands-4");
        alice.refuses(335, "soundtrack", "slow-hands-3");
        alice.allows(334, "soundtrack", FOR_24_MONTHS, "rain-on-the-roof");
        alice.clears(292, "soundtrack", "slow-hands-3");
        alice.blocks(230, "remix-mill");
    }

    private void herFace() {
        alice.refuses(340, "likeness", "first-pot-again", "open-day", "wood-fire", "raku-night", "hands-portrait");
        alice.refuses(339, "train", "first-pot-again", "river-clay-1", "river-clay-2", "mending", "hundred-cups",
                "blue-recipe", "studio-plan", "letter-leaving");
    }

    private void changesOfMind() {
        alice.allows(310, "restyle", FOR_24_MONTHS, "river-clay-2", "hundred-cups");
        alice.refuses(265, "restyle", "hundred-cups");
        alice.clears(260, "restyle", "river-clay-2");
        alice.allows(205, "restyle", FOR_24_MONTHS.onlyVerified(), "big-bowl", "trimming");
        alice.allows(152, "restyle", FOR_12_MONTHS.notCommercial(), "copper-green");
    }

    private void dubbingOffAndOnAgain() {
        alice.allows(318, "dub", FOR_24_MONTHS, "bowls-crack", "porcelain", "glaze-mistakes");
        alice.turnsOff(240, "dub");
        alice.asksItemByItem(180, "dub");
        alice.allows(178, "dub", FOR_24_MONTHS.onlyVerified(), "porcelain");
    }

    private void withOthers() {
        alice.allows(330, "recut", FOR_24_MONTHS, "clay-plates");
        alice.allows(299, "recut", FOR_24_MONTHS, "wood-fire");
        alice.allows(290, "recut", FOR_24_MONTHS, "music-for-a-kiln");
        alice.allows(285, "recut", FOR_24_MONTHS, "village-kiln");
        alice.allows(250, "restyle", FOR_24_MONTHS, "mending");
    }

    private void whateverComes() {
        alice.allowsNewItems(210, "recut", FOR_24_MONTHS);
        alice.refuses(148, "recut", "slow-hands-6");
    }

    private void lately() {
        alice.allows(80, "soundtrack", FOR_3_MONTHS, "slow-hands-5");
        alice.allows(75, "recut", FOR_3_MONTHS, "moss-garden");
        alice.allows(30, "restyle", FOR_12_MONTHS, "tea-bowls");
        alice.refuses(11, "dub", "sixty-parcels");
        alice.allows(3, "restyle", FOR_3_MONTHS.notCommercial(), "test-tiles-again");
    }
}
