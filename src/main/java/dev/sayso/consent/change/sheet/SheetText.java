package dev.sayso.consent.change.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dev.sayso.consent.change.sheet.SheetRefused.Why;
import dev.sayso.web.CsvCell;
import dev.sayso.web.Separator;

/**
 * The text of a file that a spreadsheet wrote, after the mark of its encoding.
 *
 * @param separator what stands between its cells
 */
record SheetText(Reader text, char separator) {

    /** The longest cell, and the longest first row, in characters. */
    static final int LONGEST = 1 << 14;

    /** How spreadsheets' own files begin: zip archives, and what there was before. */
    private static final List<byte[]> WORKBOOKS = List.of(new byte[] { 'P', 'K', 3, 4 },
            new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 });

    /** @throws SheetRefused if it is no text in UTF-8 */
    static SheetText of(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, LONGEST);
        bytes.mark(LONGEST);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        if (first.length == 0) {
            throw new SheetRefused(Why.EMPTY);
        }
        if (WORKBOOKS.stream().anyMatch(workbook -> Arrays.equals(workbook, first))) {
            throw new SheetRefused(Why.WORKBOOK);
        }
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), LONGEST);
        try {
            return of(text);
        } catch (CharacterCodingException otherEncoding) {
            throw new SheetRefused(Why.NOT_UTF8);
        }
    }

    private static SheetText of(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != CsvCell.BYTE_ORDER_MARK) {
            text.reset();
        }
        return new SheetText(text, Separator.of(text, LONGEST));
    }
}
