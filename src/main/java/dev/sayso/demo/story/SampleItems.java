package dev.sayso.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sayso.catalog.intake.HolderParser;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.catalog.intake.RowParser;

/** Reads the items as a platform would send them; the file tells how many days ago each was published. */
final class SampleItems {

    private static final String FILE = "demo/items.csv";
    private static final String WATCH = "https://platform.example/watch/";
    private static final String DAYS = "days";
    private static final LocalTime EARLIEST = LocalTime.of(6, 5);
    private static final int MINUTES_OF_DAY = 15 * 60;

    private SampleItems() {
    }

    static List<ItemRow> read(Diary diary) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), diary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ItemRow> read(Reader file, Diary diary) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().map(record -> row(record, diary)).toList();
        }
    }

    private static ItemRow row(NamedCsvRecord record, Diary diary) {
        Map<String, String> cells = new HashMap<>(record.getFieldsAsMap());
        String id = record.getField(RowParser.ID);
        cells.put(RowParser.URL, WATCH + id);
        cells.put(RowParser.PUBLISHED_AT, published(Integer.parseInt(record.getField(DAYS)), id, diary).toString());
        return RowParser.parse(cells, HolderParser.ofCell(record.getField(RowParser.HOLDERS)));
    }

    /** Each at a time of its own, the same at every start. */
    private static Instant published(int daysAgo, String id, Diary diary) {
        return diary.moment(daysAgo, EARLIEST).plus(Duration.ofMinutes(Math.floorMod(id.hashCode(), MINUTES_OF_DAY)));
    }
}
