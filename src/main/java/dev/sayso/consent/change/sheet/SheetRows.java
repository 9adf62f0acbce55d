package dev.sayso.consent.change.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.sayso.web.ColumnNames;
import dev.sayso.web.CsvCell;
import dev.sayso.web.NameRefused;

/** Reads the rows of a file that a spreadsheet wrote, whatever stands between cells, and whatever the columns' order. */
final class SheetRows implements Closeable {

    /** After so many characters, a part has no more rows. */
    private static final int LONGEST_PART = 1 << 20;

    private final char separator;
    private final CloseableIterator<CsvRecord> records;
    private final List<Optional<SheetColumn>> columns;
    private long number;
    private boolean ended;
    private boolean broken;

    /** @throws SheetRefused if it is no file of answers */
    SheetRows(InputStream file) throws IOException {
        SheetText text = SheetText.of(file);
        separator = text.separator();
        records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(SheetText.LONGEST).ofCsvRecord(text.text())
                .iterator();
        columns = Optional.ofNullable(record()).map(SheetRows::columns).orElse(List.of());
        List<SheetColumn> wrong = SheetColumn.needed().stream().filter(column -> !columns.contains(Optional.of(column)))
                .toList();
        if (!wrong.isEmpty()) {
            throw SheetRefused.columns(wrong);
        }
    }

    private static List<Optional<SheetColumn>> columns(CsvRecord header) {
        try {
            ColumnNames names = ColumnNames.of(header.getFields().stream().map(CsvCell::plain).toList(), SheetColumn.NAMES);
            return IntStream.range(0, names.size()).mapToObj(i -> SheetColumn.named(names.at(i))).toList();
        } catch (NameRefused unclear) {
            throw SheetRefused.names(unclear);
        }
    }

    /**
     * At most so many rows, blank ones left out; none at the end. One that is broken is the last.
     *
     * @throws SheetRefused if the file is not UTF-8 to its end
     */
    List<SheetRow> next(int most) {
        List<SheetRow> rows = new ArrayList<>(most);
        long read = 0;
        while (rows.size() < most && read < LONGEST_PART && !ended) {
            CsvRecord record = record();
            if (record == null) {
                ended = true;
            } else if (!record.getFields().stream().allMatch(String::isBlank)) {
                rows.add(row(record));
                read += record.getFields().stream().mapToInt(String::length).sum();
            }
        }
        if (broken) {
            broken = false;
            rows.add(new SheetRow(number, Map.of(), SheetColumn.ITEM));
        }
        return rows;
    }

    /** Null at the end, and where a quotation mark is not closed. */
    private @Nullable CsvRecord record() {
        try {
            number++;
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw new SheetRefused(SheetRefused.Why.NOT_UTF8);
            }
            if (unreadable instanceof UncheckedIOException disk) {
                throw disk;
            }
            broken = true;
            return null;
        }
    }

    private SheetRow row(CsvRecord record) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i);
            columns.get(i).ifPresent(column -> cells.put(column, CsvCell.plain(cell)));
        }
        return new SheetRow(number, cells, torn(record, cells));
    }

    /** A quotation mark that is not closed swallows cells and lines, and one too many leaves cells over. */
    private @Nullable SheetColumn torn(CsvRecord record, Map<SheetColumn, String> cells) {
        boolean hasSpare = record.getFields().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        if (hasSpare || isCutShort(record)) {
            return SheetColumn.ITEM;
        }
        return cells.entrySet().stream().filter(cell -> hasLines(cell.getValue())).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }

    /** Spreadsheets leave out blank cells at the end of rows; this is one whose last cell has others in it. */
    private boolean isCutShort(CsvRecord record) {
        int last = record.getFieldCount() - 1;
        if (last + 1 >= columns.size()) {
            return false;
        }
        boolean isList = columns.get(last).equals(Optional.of(SheetColumn.AUDIENCE));
        return record.getFields().stream().anyMatch(SheetRows::hasLines)
                || (!isList && record.getField(last).indexOf(separator) >= 0);
    }

    private static boolean hasLines(String cell) {
        return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
