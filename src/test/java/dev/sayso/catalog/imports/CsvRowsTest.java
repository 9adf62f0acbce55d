package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.HolderEntry;

@NullUnmarked
class CsvRowsTest {

    private static final String HEADER = "id,creator,creator_name,title,kind,published_at,url,thumbnail_url,sponsored\n";

    @TempDir
    Path folder;

    @Test
    void markOfOrderLineEndingsQuotesAndBlankLinesAreRead() throws IOException {
        List<SourceRow> rows = read(("\uFEFF" + HEADER + good("-a", "\"say \"\"so\"\", please\"") + "\n"
                + good("_b", "\"two\nlines\"") + good("c", "\uD83C\uDF75")).replace("\n", "\r\n"));
        assertThat(rows).extracting(SourceRow::rejection).containsOnlyNulls();
        assertThat(rows).extracting(row -> row.row().title()).containsExactly("say \"so\", please", "two\r\nlines",
                "\uD83C\uDF75");
        assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 4L, 6L);
    }

    @ParameterizedTest
    @ValueSource(chars = { ';', '\t' })
    void otherSeparatorsAreRead(char separator) throws IOException {
        List<SourceRow> rows = read((HEADER + good("a", "\"x@ y; z\"") + good("b", "\"open")).replace(',', separator)
                .replace("@", ","));
        assertThat(rows.get(0).row().title()).isEqualTo("x, y; z");
        assertThat(rows.get(1).rejection().reason()).isEqualTo(Reason.BROKEN_QUOTES);
    }

    @ParameterizedTest
    @CsvSource({ "TRUE,true", "False,false", "1,true", "0,false", "YES,true", "no,false" })
    void truthComesInManyForms(String cell, boolean sponsored) throws IOException {
        assertThat(read(HEADER + good("a", "T").replace("false", cell)).get(0).row().sponsored()).isEqualTo(sponsored);
    }

    @Test
    void lineWithoutItsEndIsToldOnceItIsTheLast() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.csv"), (HEADER + good("a", "T") + good("b", "T")).stripTrailing());
        try (CsvRows rows = new CsvRows(file)) {
            rows.next();
            assertThat(rows.cut()).isZero();
            rows.next();
            assertThat(rows.cut()).isEqualTo(3);
        }
    }

    @Test
    void markupInATitleIsText() throws IOException {
        assertThat(read(HEADER + good("a", "<script>alert(1)</script>"))).extracting(row -> row.row().title())
                .containsExactly("<script>alert(1)</script>");
    }

    @Test
    void holdersAreReadBesideTheCreator() throws IOException {
        List<SourceRow> rows = read(HEADER.replace("sponsored", "sponsored,holders,depicted_complete")
                + "a,ana,Ana,T,video,2025-01-01T00:00:00Z,https://e.com/,,,ben:OWNER:300000; ana:DEPICTED,true\n");
        assertThat(rows.get(0).row().holders()).containsExactly(new HolderEntry("ben", "", HolderRole.OWNER, 300_000),
                new HolderEntry("ana", "", HolderRole.DEPICTED, 0));
        assertThat(rows.get(0).row().depictedComplete()).isTrue();
        assertThat(rows.get(0).row().sponsored()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "video|film|UNKNOWN_KIND", "2025-01-01T00:00:00Z|2025-13-01T00:00:00Z|BAD_DATE",
            "2025-01-01T00:00:00Z|2025-01-01|BAD_DATE", "2025-01-01T00:00:00Z|9999-01-01T00:00:00Z|BAD_DATE",
            "https://example.com/|ftp://example.com/|BAD_URL", "https://example.com/|https://_@my_host/|BAD_URL",
            "false|maybe|BAD_FLAG", "ana|a/b|BAD_CREATOR", "x1|../x|BAD_ID",
            "x1|..|BAD_ID", "x1|''|MISSING", "false|false,more|CELLS_DO_NOT_MATCH", ",false|''|CELLS_DO_NOT_MATCH" })
    void badRowIsNamedAndTheOthersAreRead(String right, String wrong, Reason reason) throws IOException {
        List<SourceRow> rows = read(HEADER + good("before", "T") + good("x1", "T").replace(right, wrong) + good("after", "T"));
        assertThat(rows).extracting(SourceRow::id).startsWith("before").endsWith("after");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).rejection().reason()).isEqualTo(reason);
        assertThat(rows.get(1).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "\"open", "open\" \"more", "\"closed\" and more",
            "\"closed\"\"" })
    void brokenQuotesSpoilTheirOwnLineOnly(String title) throws IOException {
        String others = good("b", "\"quoted, too\"") + good("c", "plain") + good("d", "\"q\"");
        List<SourceRow> rows = read(HEADER + good("a", title) + others);
        assertThat(rows.subList(rows.size() - 3, rows.size())).extracting(SourceRow::id).containsExactly("b", "c", "d");
        assertThat(rows.subList(rows.size() - 3, rows.size())).extracting(SourceRow::rejection).containsOnlyNulls();
        assertThat(rows.subList(rows.size() - 3, rows.size())).extracting(SourceRow::line).containsExactly(3L, 4L, 5L);
    }

    @Test
    void quoteThatIsNeverClosedSwallowsNothing() throws IOException {
        List<SourceRow> rows = read(HEADER + good("a", "\"open") + good("b", "T") + good("c", "T"));
        assertThat(rows).extracting(SourceRow::id).containsExactly("", "b", "c");
        assertThat(rows.get(0).rejection().reason()).isEqualTo(Reason.BROKEN_QUOTES);
    }

    @Test
    void cellWithoutAnEndIsNotKeptInMemory() throws IOException {
        List<SourceRow> rows = read(HEADER + good("a", "\"" + "x".repeat(300_000)) + good("b", "T"));
        assertThat(rows).extracting(SourceRow::id).containsExactly("", "b");
    }

    @Test
    void wrongByteSpoilsItsOwnRowOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "a,ana,Ana,caf").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes(
                (good("x", "T").substring("x,ana,Ana,T".length()) + good("b", "café")).getBytes(StandardCharsets.UTF_8));
        List<SourceRow> rows = read(bytes.toByteArray());
        assertThat(rows.get(0).rejection().reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(rows.get(1).row().title()).isEqualTo("café");
    }

    private static String good(String id, String title) {
        return id + ",ana,Ana," + title + ",video,2025-01-01T00:00:00Z,https://example.com/,,false\n";
    }

    private List<SourceRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SourceRow> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("items.csv"), bytes);
        try (CsvRows rows = new CsvRows(file)) {
            return rows.next(1_000);
        }
    }
}
