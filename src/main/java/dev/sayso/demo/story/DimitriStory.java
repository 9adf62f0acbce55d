package dev.sayso.demo.story;

import static dev.sayso.demo.story.Yes.FOR_24_MONTHS;

/** Played one duet with Bob, agreed to much, and left the platform. */
final class DimitriStory {

    private final Author dimitri;

    DimitriStory(Author dimitri) {
        this.dimitri = dimitri;
    }

    void tell() {
        dimitri.allows(300, "soundtrack", FOR_24_MONTHS, "two-basses");
        dimitri.closesTheAccount(90);
    }
}
