package dev.sayso.consent.change.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.change.sheet.AnswerRows;
import dev.sayso.consent.change.sheet.AnswersFile;
import dev.sayso.consent.change.sheet.SheetIntake;
import dev.sayso.web.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Seconds to write the file of many items without answers and to read it back with a thousand rows edited; for a tenth of
 * them also with every row answered, where the most is compared:
 * {@code ./mvnw test -Dtest=SheetBench -Dsayso.bench.rows=100000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SheetBench {

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int TENTH = 10;
    private static final int BATCH = 2_000;
    private static final int EVERY = Math.max(1, ITEMS / 1_000) * 6;

    @Inject
    Given given;

    @Inject
    ItemDesk items;

    @Inject
    AnswerRows rows;

    @Inject
    SheetIntake intake;

    @Inject
    GivenChanges changes;

    @Inject
    DataSource database;

    @Test
    void fileOfManyItemsThereAndBack() throws SQLException {
        Person alice = creatorOf(ITEMS);
        String before = timed("write", () -> write(alice));
        UUID some = timed("read, 1,000 rows edited", () -> read(alice, edited(before, EVERY)));
        timed("review", () -> await(some));
        timed("apply", () -> apply(alice, some));
        Person bob = creatorOf(ITEMS / TENTH);
        String silent = write(bob);
        UUID all = timed("a tenth: read, every row answered", () -> read(bob, edited(silent, 1)));
        timed("a tenth: review", () -> await(all));
        timed("a tenth: apply", () -> apply(bob, all));
        String after = timed("a tenth: write, all answered", () -> write(bob));
        timed("a tenth: read, all answered and unchanged", () -> read(bob, after));
        timed("a tenth: read, all answered and some cleared", () -> read(bob, cleared(after)));
        try (Connection connection = database.getConnection()) {
            System.out.printf("%s, %d items, file of %d bytes, then %d%n", connection.getMetaData().getDatabaseProductName(),
                    ITEMS, before.length(), after.length());
        }
    }

    private interface Work<T> {
        T get();
    }

    private static <T> T timed(String name, Work<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        System.out.printf("%s: %.1f s%n", name, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
        return done;
    }

    private String write(Person alice) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new AnswersFile(rows, alice.creatorId()).write(file);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private UUID read(Person alice, byte[] file) {
        return intake.take(alice.creatorId(), new ByteArrayInputStream(file), Language.EN).id();
    }

    private UUID read(Person alice, String file) {
        return read(alice, file.getBytes(StandardCharsets.UTF_8));
    }

    private UUID await(UUID set) {
        changes.await(set);
        return set;
    }

    private UUID apply(Person alice, UUID set) {
        changes.apply(alice, set);
        return set;
    }

    private static byte[] edited(String file, int every) {
        StringBuilder edited = new StringBuilder();
        int number = 0;
        for (String line : file.lines().toList()) {
            boolean isEdited = number > 0 && number % every == 0;
            edited.append(
                    isEdited ? line.replaceFirst(",(restyle|recut|soundtrack|dub|likeness|train),[a-z]*,[^,]*,[^,]*,[^,]*,",
                            number % 2 == 0 ? ",$1,allow,12,no,verified," : ",$1,refuse,,,,") : line)
                    .append("\r\n");
            number++;
        }
        return edited.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cleared(String file) {
        StringBuilder edited = new StringBuilder();
        int number = 0;
        for (String line : file.lines().toList()) {
            edited.append(number > 0 && number % EVERY == 0 ? line.replaceFirst(",(allow|refuse),", ",clear,") : line)
                    .append("\r\n");
            number++;
        }
        return edited.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Person creatorOf(int number) {
        Person creator = given.creator();
        String prefix = given.unique("many");
        List<HolderEntry> owner = List.of(new HolderEntry(creator.channel(), creator.name(), HolderRole.OWNER, 1_000_000));
        for (int from = 0; from < number; from += BATCH) {
            items.take(IntStream.range(from, Math.min(from + BATCH, number)).mapToObj(
                    i -> new ItemRow(prefix + "-" + i, "Work number " + i, ItemKind.VIDEO, "https://example.com/" + i, null,
                            Instant.parse("2025-01-01T00:00:00Z"), false, true, null, owner))
                    .toList(), false);
        }
        return creator;
    }
}
