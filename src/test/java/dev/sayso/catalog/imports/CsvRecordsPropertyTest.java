package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sayso.Seeds;

/** Whatever stands in the cells of a file, what was written is read, and each record is found where it begins. */
class CsvRecordsPropertyTest {

    private static final List<String> PIECES = List.of("a", "tea", " ", ",", ";", "\t", "\"", "\n", "\r", "\r\n", "é", "茶",
            "\uD83C\uDF75", "'", "=1+1", "");

    /** A record as it was written: the line it begins at, from 1. */
    private record Written(long line, List<String> cells) {
    }

    @TempDir
    Path folder;

    @Seeds(value = {}, fresh = 200)
    void whatWasWrittenIsReadAndFoundWhereItBegins(long seed) throws IOException {
        Random random = new Random(seed);
        char separator = ",;\t".charAt(random.nextInt(3));
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append("id").append(separator)
                .append("title").append(separator).append("url").append(end);
        List<Written> written = records(random, separator, end, text);
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        List<Written> read = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(file)) {
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                read.add(new Written(records.lineOf(record), List.copyOf(record.getFields())));
            }
            assertThat(records.separator()).isEqualTo(separator);
            assertThat(records.broken()).isZero();
        }
        assertThat(read.subList(1, read.size())).isEqualTo(written);
    }

    /** Rows before and after one line whose quotation mark is never closed properly are not lost. */
    @Seeds(value = {}, fresh = 200)
    void brokenLineTakesNoOtherWithIt(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("id,title,url\n");
        List<Written> before = records(random, ',', "\n", text);
        long broken = 1 + text.chars().filter(letter -> letter == '\n').count() + lonely(text);
        text.append("b,\"open\"x,y\n");
        List<Written> after = records(random, ',', "\n", text);
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        List<Written> read = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(file)) {
            boolean more = true;
            while (more) {
                CsvRecord record = records.next();
                if (record != null) {
                    read.add(new Written(records.lineOf(record), List.copyOf(record.getFields())));
                } else if (records.broken() > 0) {
                    told.add(records.broken());
                    records.resume();
                } else {
                    more = false;
                }
            }
        }
        assertThat(told).containsExactly(broken);
        List<Written> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(read.subList(1, read.size())).isEqualTo(all);
    }

    /** Writes up to eight records to the end of a text, with blank lines between them. */
    private static List<Written> records(Random random, char separator, String end, StringBuilder text) {
        List<Written> written = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                text.append(end);
            }
            long line = 1 + text.chars().filter(letter -> letter == '\n').count() + lonely(text);
            List<String> cells = IntStream.rangeClosed(0, 1 + random.nextInt(3)).mapToObj(n -> cell(random)).toList();
            text.append(cells.stream().map(cell -> quoted(cell, separator, random))
                    .collect(Collectors.joining(String.valueOf(separator)))).append(end);
            written.add(new Written(line, cells));
        }
        return written;
    }

    /** Line ends that are a carriage return alone. */
    private static long lonely(CharSequence text) {
        return IntStream.range(0, text.length()).filter(
                i -> text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')).count();
    }

    private static String cell(Random random) {
        return random.ints(random.nextInt(5), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
    }

    private static String quoted(String cell, char separator, Random random) {
        boolean must = cell.startsWith("\"") || cell.chars().anyMatch(c -> c == separator || "\r\n\"".indexOf(c) >= 0);
        return must || random.nextInt(3) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
