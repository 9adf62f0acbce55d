package dev.sayso.demo.story;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;

/** The platform sends its catalogue on the first day, each new item soon after it is out, and now and then a correction. */
final class PlatformStory {

    private static final Duration UNTIL_SENT = Duration.ofMinutes(20);
    private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

    private final Diary diary;
    private final ItemDesk desk;
    private final Instant firstDay;

    PlatformStory(Diary diary, ItemDesk desk, Instant firstDay) {
        this.diary = diary;
        this.desk = desk;
        this.firstDay = firstDay;
    }

    void tell() {
        catalogue();
        corrections();
    }

    private void catalogue() {
        List<ItemRow> rows = SampleItems.read(diary);
        List<ItemRow> old = rows.stream().filter(row -> published(row).isBefore(firstDay)).toList();
        diary.write(firstDay, () -> desk.take(old, false));
        rows.stream().filter(row -> !published(row).isBefore(firstDay))
                .forEach(row -> diary.write(published(row).plus(UNTIL_SENT), () -> desk.put(row)));
    }

    private void corrections() {
        HolderEntry alice = owner("alice", null);
        HolderEntry carolsHands = new HolderEntry("carol", "", HolderRole.DEPICTED, 0);
        write(190, new ItemRow("mending", null, null, null, null, null, null, true, alice, List.of(carolsHands)));
        write(160, new ItemRow("mushrooms", null, null, null, null, null, true, null, null, null));
        write(130, new ItemRow("bajo-5", "Bajo para principiantes 5: tu primera canción (corregido)", null, null, null, null,
                null, null, null, null));
        diary.write(diary.moment(97, NIGHTLY), () -> desk.remove("live-dough"));
        // Takes Carol's share, and so waits for an administrator.
        write(9, new ItemRow("long-road-live", null, null, null, null, null, null, null, owner("bob", null),
                List.of(owner("alice", 300_000))));
    }

    private void write(int daysAgo, ItemRow row) {
        diary.write(diary.moment(daysAgo, NIGHTLY), () -> desk.put(row));
    }

    private static HolderEntry owner(String creator, @Nullable Integer sharePpm) {
        return new HolderEntry(creator, "", HolderRole.OWNER, sharePpm);
    }

    private static Instant published(ItemRow row) {
        return requireNonNull(row.publishedAt());
    }
}
