package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.web.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ImportDeskTest {

    private static final String HEADER = "id,creator,title,kind,published_at,url,holders\n";

    @TempDir
    Path folder;

    @Inject
    Given given;

    @Inject
    ImportDesk desk;

    @Inject
    ImportJob job;

    @Inject
    Imports imports;

    @Inject
    Spool spool;

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    @Test
    void crashBetweenChunksLosesAndDoublesNothing() throws IOException {
        String prefix = given.unique("i");
        String text = mixedFile(prefix, new Random(1), 500);
        Import file = open();
        try (RowReader rows = rows(text)) {
            assertThat(desk.take(file.id(), 0, rows.next(120), List.of())).isTrue();
            List<SourceRow> lost = rows.next(100);
            QuarkusTransaction.begin();
            desk.take(file.id(), 120, lost, List.of());
            QuarkusTransaction.rollback();
        }
        spool.keep(file.id(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        QuarkusTransaction.requiringNew().run(() -> imports.update("spoolId = ?1 where id = ?2", spool.id(), file.id()));
        Import done = readByTheJob(file);
        assertThat(done.rowsRead()).isEqualTo(500);
        assertThat(done.created() + done.changed() + done.unchanged() + done.held() + done.rejected()).isEqualTo(500);
        assertThat(count("select count(*) from item where platform_id like :name", prefix)).isEqualTo(done.created());
    }

    @Test
    void chunkThatSomebodyElseTookIsLeftAlone() throws IOException {
        Import file = open();
        try (RowReader rows = rows(mixedFile(given.unique("i"), new Random(2), 50))) {
            List<SourceRow> chunk = rows.next(50);
            assertThat(desk.take(file.id(), 0, chunk, List.of())).isTrue();
            assertThat(desk.take(file.id(), 0, chunk, List.of())).isFalse();
        }
        assertThat(current(file).rowsRead()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(longs = { 3, 4, 5 })
    void howAFileIsSplitMakesNoDifference(long seed) throws IOException {
        String one = given.unique("one");
        String many = given.unique("two");
        Import whole = read(mixedFile(one, new Random(seed), 300), List.of(300));
        Random sizes = new Random(seed);
        Import split = read(mixedFile(many, new Random(seed), 300),
                IntStream.generate(() -> 1 + sizes.nextInt(40)).limit(300).boxed().toList());
        assertThat(summary(split)).isEqualTo(summary(whole));
        assertThat(states(many)).isEqualTo(states(one));
    }

    @Test
    void readingAFileTwiceChangesNothing() throws IOException {
        String prefix = given.unique("i");
        Import first = read(mixedFile(prefix, new Random(6), 200), List.of(200));
        List<?> before = states(prefix);
        Import again = read(mixedFile(prefix, new Random(6), 200), List.of(200));
        assertThat(again.unchanged()).isEqualTo(first.created());
        assertThat(again.created() + again.changed() + again.held()).isZero();
        assertThat(again.rejected()).isEqualTo(first.rejected());
        assertThat(states(prefix)).isEqualTo(before);
    }

    @Test
    void largeFileNeedsNoMoreMemoryThanASmallOne() throws IOException {
        String prefix = given.unique("i");
        int rows = 300_000;
        UUID id = Ids.next(clock);
        long bytes = spool.keep(id, new Lines(HEADER, rows, n -> row(prefix + n, "Title " + n, "")));
        Import file = new Import(id, "", ImportFormat.CSV, true, null, bytes, spool.id(), clock.instant());
        try (RowReader reader = spool.open(file).orElseThrow()) {
            reader.skip(1_000);
            long before = used();
            reader.skip(rows - 2_000);
            assertThat(used() - before).isLessThan(20_000_000L);
            assertThat(reader.next(2_000)).hasSize(1_000);
        }
        spool.drop(id);
    }

    /** Good, bad and doubled rows; the same for the same seed but for the ids. */
    private static String mixedFile(String prefix, Random random, int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < rows; n++) {
            String id = prefix + "-" + (random.nextInt(10) == 0 ? random.nextInt(n + 1) : n);
            String holders = random.nextInt(3) == 0 ? "ben:OWNER:" + random.nextInt(1_100_000) + ";cleo:DEPICTED" : "";
            file.append(random.nextInt(20) == 0 ? "broken," + n + "\n" : row(id, "T" + random.nextInt(5), holders));
        }
        return file.toString();
    }

    private static String row(String id, String title, String holders) {
        return id + ",ana," + title + ",video,2025-01-01T00:00:00Z,https://example.com/," + holders + "\n";
    }

    /** Its file is in another spool, so that the job leaves it alone. */
    private Import open() {
        return desk.open(Ids.next(clock), "", ImportFormat.CSV, Announcement.NONE, 0, UUID.randomUUID());
    }

    private RowReader rows(String text) throws IOException {
        return new DistinctRows(new CsvRows(Files.writeString(folder.resolve("items.csv"), text)),
                new MetIds(folder.resolve("ids")));
    }

    private Import read(String text, List<Integer> chunks) throws IOException {
        Import file = open();
        long from = 0;
        try (RowReader reader = rows(text)) {
            for (int chunk : chunks) {
                List<SourceRow> rows = reader.next(chunk);
                assertThat(desk.take(file.id(), from, rows, List.of())).isTrue();
                from += rows.size();
            }
        }
        desk.finish(file.id(), 0);
        return current(file);
    }

    private Import readByTheJob(Import file) {
        job.wake();
        Wait.until("the import", () -> !current(file).isRunning());
        return current(file);
    }

    private Import current(Import file) {
        return QuarkusTransaction.requiringNew().call(() -> imports.findById(file.id()));
    }

    private static List<Long> summary(Import file) {
        return List.of(file.rowsRead(), file.created(), file.changed(), file.unchanged(), file.held(), file.rejected());
    }

    private List<?> states(String prefix) {
        return session
                .createNativeQuery(
                        """
                                select substring(i.platform_id, length(cast(:name as varchar)) + 1) as name, v.title, h.share_ppm, h.role, c.platform_id as creator
                                from item i join item_version v on v.id = i.version_id join holder h on h.version_id = i.holders_id
                                join creator c on c.id = h.creator_id
                                where i.platform_id like cast(:name as varchar) || '-%' order by 1, 5, 4""",
                        Object[].class)
                .setParameter("name", prefix).getResultList().stream().map(Arrays::asList).toList();
    }

    private long count(String query, String prefix) {
        return session.createNativeQuery(query, Long.class).setParameter("name", prefix + "-%").getSingleResult();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A file that is made while it is read. */
    private static final class Lines extends InputStream {

        private final int rows;
        private final IntFunction<String> row;
        private byte[] line;
        private int next;
        private int at;

        Lines(String header, int rows, IntFunction<String> row) {
            this.line = header.getBytes(StandardCharsets.UTF_8);
            this.rows = rows;
            this.row = row;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            int more = Math.min(length - 1, line.length - at);
            target[offset] = (byte) first;
            System.arraycopy(line, at, target, offset + 1, more);
            at += more;
            return more + 1;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (next == rows) {
                    return -1;
                }
                line = row.apply(next++).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return line[at++];
        }
    }
}
