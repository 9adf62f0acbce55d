package dev.sayso.consent.change.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowsTest {

    private static final String HEADER = "item,title,use,answer,ends,commercial,audience,terms,in_effect,reason\n";

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void cellsAreFoundWhateverStandsBetweenThem(String separator) {
        for (String mark : List.of("", "\uFEFF")) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                String text = mark + (HEADER + "one,\"A, b; c\",train,refuse,,,,,off,undecided\n").replace(",", separator)
                        .replace("\"A" + separator, "\"A,").replace("\n", end);
                SheetRow row = read(text).get(0);
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.broken()).isNull();
                assertThat(List.of(row.cell(SheetColumn.ITEM), row.cell(SheetColumn.USE), row.cell(SheetColumn.ANSWER)))
                        .containsExactly("one", "train", "refuse");
            }
        }
    }

    @Test
    void columnsComeInAnyOrderWithOthersBetween() {
        SheetRow row = read(" Audience ;note;ANSWER;commercial;'use;ends;Item\nall;\"two\nlines\";allow; Yes ;dub;3;-x\n")
                .get(0);
        assertThat(row.broken()).isNull();
        assertThat(List.of(row.cell(SheetColumn.AUDIENCE), row.cell(SheetColumn.ANSWER), row.cell(SheetColumn.COMMERCIAL),
                row.cell(SheetColumn.USE), row.cell(SheetColumn.ENDS), row.cell(SheetColumn.ITEM)))
                .containsExactly("all", "allow", "Yes", "dub", "3", "-x");
    }

    @Test
    void cellsAreBareOfSpacesAndOfTheMarkTheyWereDefusedWith() {
        SheetRow row = read(HEADER + "'-one,'=1+1,\u00A0dub\u00A0,' allow ,,,'@a b\n").get(0);
        assertThat(List.of(row.cell(SheetColumn.ITEM), row.cell(SheetColumn.USE), row.cell(SheetColumn.ANSWER),
                row.cell(SheetColumn.AUDIENCE))).containsExactly("-one", "dub", "allow", "@a b");
    }

    @Test
    void marksThatNobodySeesAreNoPartOfACell() {
        SheetRow row = read(
                "\u200Fitem\u200F;use;answer;\u00A0ends;commercial;audience\n\u200Eone;dub;allow;\u200F\u0664\u200F/\u0663"
                        + "\u200F/\u0662\u0660\u0662\u0667;\u200FTRUE;all\n")
                .get(0);
        assertThat(List.of(row.cell(SheetColumn.ITEM), row.cell(SheetColumn.ENDS), row.cell(SheetColumn.COMMERCIAL)))
                .containsExactly("one", "\u0664/\u0663/\u0662\u0660\u0662\u0667", "TRUE");
    }

    @Test
    void rowsHaveTheNumbersThatSpreadsheetsShow() {
        List<SheetRow> rows = read(HEADER + "a,,dub,clear\n\n,,,,,,,,,\nb,,dub,clear\n");
        assertThat(rows).extracting(SheetRow::number).containsExactly(2L, 5L);
        assertThat(rows).extracting(SheetRow::broken).containsOnlyNulls();
    }

    @Test
    void rowThatCannotBeToldFromOthersIsBroken() {
        assertThat(read(HEADER + "a,T,dub,clear,,,,,,,\n").get(0).broken()).isNull();
        assertThat(read(HEADER + "a,T,dub,clear,,,,,,,more\n").get(0).broken()).isEqualTo(SheetColumn.ITEM);
        assertThat(read(HEADER + "a,\"T,dub,clear\nb,T,dub,refuse\n").get(0).broken()).isEqualTo(SheetColumn.ITEM);
        assertThat(read(HEADER + "a,\"T,dub,clear").get(0).broken()).isEqualTo(SheetColumn.ITEM);
        assertThat(read(HEADER + "a,T,dub,allow,3,no,\"a,b\"").get(0).broken()).isNull();
        assertThat(read(HEADER + "a,\"T\nb,T\",dub,refuse,,,,,,\n").get(0).broken()).isEqualTo(SheetColumn.TITLE);
        List<SheetRow> rows = read(HEADER + "a,T,dub,clear\nb,\"T\"x,dub,clear\nc,T,dub,clear\n");
        assertThat(rows).extracting(SheetRow::number).startsWith(2L, 3L);
        assertThat(rows.get(1).broken()).isNotNull();
        assertThat(read(HEADER + "a,\"" + "x".repeat(1 << 17) + "\",dub,clear\n").get(0).broken()).isNotNull();
    }

    @Test
    void fileThatIsNoSheetSaysWhy() {
        assertWhy(new byte[0], SheetRefused.Why.EMPTY);
        assertWhy(new byte[] { 'P', 'K', 3, 4, 20, 0 }, SheetRefused.Why.WORKBOOK);
        assertWhy(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1 }, SheetRefused.Why.WORKBOOK);
        assertWhy((HEADER + "a,Canción,dub,clear\n").getBytes(StandardCharsets.ISO_8859_1), SheetRefused.Why.NOT_UTF8);
        assertWhy(HEADER.getBytes(StandardCharsets.UTF_16), SheetRefused.Why.NOT_UTF8);
        assertWhy((HEADER + "a,T,dub,clear\n".repeat(20_000) + "a,ñ,dub,clear\n").getBytes(Charset.forName("windows-1252")),
                SheetRefused.Why.NOT_UTF8);
        for (String text : List.of("\n", "\uFEFF", "nothing at all", "{\"item\":1}", "\"item,use",
                HEADER.replace("use", "uses"),
                HEADER.replace("title", "answer"), HEADER.replace("title", "Answer"), HEADER.replace("title", "anwser"),
                HEADER.replace("terms", "in effect"))) {
            assertWhy(text.getBytes(StandardCharsets.UTF_8), SheetRefused.Why.COLUMNS);
        }
        assertThatThrownBy(() -> read("item,use\n")).isInstanceOfSatisfying(SheetRefused.class,
                refused -> assertThat(refused.key()).isEqualTo("sheet-columns"));
    }

    /** Whatever comes, it is rows or a reason. */
    @Test
    void randomBytesAreRowsOrRefused() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (seed % 3 > 0) {
                byte[] plain = "item,use;answer\t\"'\r\n-=@ \u00e9".getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = plain[random.nextInt(plain.length)];
                }
            }
            byte[] head = (seed % 2 == 0 ? HEADER : "").getBytes(StandardCharsets.UTF_8);
            byte[] file = new byte[head.length + bytes.length];
            System.arraycopy(head, 0, file, 0, head.length);
            System.arraycopy(bytes, 0, file, head.length, bytes.length);
            try {
                read(file).forEach(row -> assertThat(row.number()).isGreaterThan(1));
            } catch (SheetRefused refused) {
                assertThat(refused.status()).isEqualTo(422);
            }
        }
    }

    private static void assertWhy(byte[] file, SheetRefused.Why why) {
        assertThatThrownBy(() -> read(file)).as("%s", new String(file, StandardCharsets.ISO_8859_1).lines().findFirst())
                .isInstanceOfSatisfying(SheetRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static List<SheetRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> read(byte[] file) {
        List<SheetRow> all = new ArrayList<>();
        try (SheetRows rows = new SheetRows(new ByteArrayInputStream(file))) {
            for (List<SheetRow> part = rows.next(7); !part.isEmpty(); part = rows.next(7)) {
                all.addAll(part);
            }
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return all;
    }
}
