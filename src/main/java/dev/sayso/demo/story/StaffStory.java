package dev.sayso.demo.story;

import java.time.LocalTime;

import dev.sayso.catalog.Items;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.consent.staff.Invalid;

/** What moderators had to decide: one item blocked, one yes found invalid, one block lifted again. */
final class StaffStory {

    private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 25);

    private final Diary diary;
    private final Cast cast;
    private final InterventionDesk desk;
    private final Items items;

    StaffStory(Diary diary, Cast cast, InterventionDesk desk, Items items) {
        this.diary = diary;
        this.cast = cast;
        this.desk = desk;
        this.items = items;
    }

    void tell() {
        write(160, () -> desk.block(item("old-strings"), "A manufacturer says that its recording is in it.",
                cast.staff("mona")));
        write(154, () -> desk.unblock(item("old-strings"), "The recording is Bob's own.", cast.staff("max")));
        write(70, () -> desk.invalidate(
                new Invalid(cast.creator("bob").creatorId(), item("night-shift"), "soundtrack", diary.day(70)),
                "Bob reports that a former manager was signed in as him when this was allowed.", cast.staff("max")));
        write(40, () -> desk.block(item("slip-trailing"),
                "Another potter says that the second half is theirs. Blocked until that is decided.", cast.staff("mona")));
    }

    private void write(int daysAgo, Runnable act) {
        diary.write(diary.moment(daysAgo, OFFICE_HOURS), act);
    }

    private long item(String platformId) {
        return items.withPlatformId(platformId).orElseThrow().id();
    }
}
