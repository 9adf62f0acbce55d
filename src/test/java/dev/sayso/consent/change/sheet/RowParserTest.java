package dev.sayso.consent.change.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.consent.change.Wish;
import dev.sayso.consent.change.sheet.BadCell.Wrong;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.CsvCell;

class RowParserTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant END = Instant.parse("2027-03-04T00:00:00Z");
    private static final Grant GRANT = new Grant(1, END, false, Audience.VERIFIED);
    private static final Own YES = new Own(Act.Kind.ALLOW, GRANT);
    private static final Own NO = new Own(Act.Kind.REFUSE, null);
    private static final RowParser PARSER = new RowParser(Map.of("recut", 2), NOW);

    @Test
    void newYesSaysItsConditionsUnderTheTermsOfferedNow() {
        for (Own own : List.of(Own.NONE, NO, YES)) {
            assertThat(asked(own, "Allow", "12", "YES", "Everyone").wish()).isEqualTo(Wish.yes("recut", Act.Kind.ALLOW,
                    new Grant(2, Instant.parse("2027-11-23T00:00:00Z"), true, Audience.EVERYONE)));
        }
        assertThat(asked(Own.NONE, "allow", "3", "no", "b, a;a").wish()).isEqualTo(Wish.yes("recut", Act.Kind.ALLOW,
                new Grant(2, Instant.parse("2027-02-23T00:00:00Z"), false, Audience.of(Set.of("a", "b")))));
    }

    @Test
    void whatIsOnRecordAlreadyAsksForNothing() {
        assertThat(asked(YES, "allow", "2027-03-04", "no", "VERIFIED")).isEqualTo(Asked.NOTHING);
        assertThat(asked(NO, "refuse", "x", "x", "x")).isEqualTo(Asked.NOTHING);
        assertThat(asked(Own.NONE, "clear", "", "", "")).isEqualTo(Asked.NOTHING);
    }

    @Test
    void changedYesKeepsItsEndAndItsTerms() {
        assertThat(asked(YES, "allow", "2027-03-04", "yes", "verified").wish())
                .isEqualTo(Wish.again("recut", Act.Kind.ALLOW, new Grant(1, END, true, Audience.VERIFIED)));
        assertThat(new RowParser(Map.of(), NOW).parse(row("allow", "2027-03-04", "no", "everyone"), "recut", YES).wish())
                .isEqualTo(Wish.again("recut", Act.Kind.ALLOW, new Grant(1, END, false, Audience.EVERYONE)));
    }

    @Test
    void noNeedsNothingElse() {
        assertThat(asked(YES, "REFUSE", "2027-03-04", "", "nonsense !").wish()).isEqualTo(Wish.no("recut", Act.Kind.REFUSE));
        assertThat(asked(YES, "clear", "", "", "").wish()).isEqualTo(Wish.no("recut", Act.Kind.CLEAR));
        assertThat(asked(NO, "clear", "", "", "").wish()).isEqualTo(Wish.no("recut", Act.Kind.CLEAR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "maybe|3|yes|everyone|ANSWER|NO_SUCH_ANSWER", "allow||yes|everyone|ENDS|NO_SUCH_END",
            "allow|6|yes|everyone|ENDS|NO_SUCH_END", "allow|2027-03-05|yes|everyone|ENDS|NO_SUCH_END",
            "allow|forever|yes|everyone|ENDS|NO_SUCH_END", "allow|3||everyone|COMMERCIAL|NEITHER_YES_NOR_NO",
            "allow|3|sometimes|everyone|COMMERCIAL|NEITHER_YES_NOR_NO", "allow|3|no||AUDIENCE|NO_AUDIENCE",
            "allow|3|no|;,|AUDIENCE|NO_AUDIENCE", "allow|3|no|a b/c|AUDIENCE|NO_REQUESTER",
            "allow|3|no|1.23457E+16|AUDIENCE|NO_REQUESTER" })
    void whatCannotBeDoneIsNamed(String answer, @Nullable String ends, @Nullable String commercial, @Nullable String audience,
            SheetColumn column, Wrong wrong) {
        List<BadCell> bad = asked(YES, answer, text(ends), text(commercial), text(audience)).bad();
        assertThat(bad).extracting(BadCell::column).containsExactly(column);
        assertThat(bad).extracting(BadCell::wrong).containsExactly(wrong);
        assertThat(bad.get(0).row()).isEqualTo(7);
        assertThat(bad.get(0).own()).isEqualTo("2027-03-04");
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void allThatIsWrongInARowIsNamedTogether() {
        assertThat(asked(Own.NONE, "allow", "", "", "").bad()).extracting(BadCell::wrong).containsExactlyInAnyOrder(
                Wrong.NO_AUDIENCE, Wrong.NO_SUCH_END, Wrong.NEITHER_YES_NOR_NO);
        assertThat(new RowParser(Map.of(), NOW).parse(row("allow", "3", "no", "verified"), "recut", Own.NONE).bad())
                .extracting(BadCell::wrong).containsExactly(Wrong.NO_TERMS);
        String many = IntStream.range(0, 101).mapToObj(n -> "r" + n).collect(Collectors.joining(" "));
        assertThat(asked(Own.NONE, "allow", "3", "no", many).bad()).extracting(BadCell::wrong)
                .containsExactly(Wrong.TOO_MANY_REQUESTERS);
    }

    @Test
    void endThatIsOverCannotBeKept() {
        Own over = new Own(Act.Kind.ALLOW, new Grant(1, Instant.parse("2026-11-23T00:00:00Z"), false, Audience.EVERYONE));
        assertThat(asked(over, "allow", "2026-11-23", "no", "everyone")).isEqualTo(Asked.NOTHING);
        assertThat(asked(over, "allow", "2026-11-23", "yes", "everyone").bad()).extracting(BadCell::wrong)
                .containsExactly(Wrong.END_IS_OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2027-03-04", "04/03/2027", "4/3/2027", "3/4/2027", "4/3/27", "04.03.2027", "4. 3. 2027.",
            "2027/3/4", "٠٤/٠٣/٢٠٢٧", "2027-03-04 00:00:00", "2027-03-04T00:00:00Z" })
    void dayIsKnownAsSpreadsheetsWriteIt(String day) {
        assertThat(SheetDay.of(END).isWritten(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "3", "2027-03-05", "2028-03-04", "5/3/2027", "4/3/28", "27-04-04", "4-2027-3", "2027-03",
            "2027-03-04 12:00:00", "1000000000000/3/4", "45720" })
    void otherDaysAreNot(String day) {
        assertThat(SheetDay.of(END).isWritten(day)).isFalse();
    }

    /** What is written of a yes means the same when it is read. */
    @Test
    void everyYesIsReadAsItWasWritten() {
        List<String> ids = List.of("everyone", "Verified", "-a", "@b", "~c", "00123", "12345678901234567", "1E5", "TRUE",
                "MAR1", "2-3", "12:30", "acme.example", "a:b");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Set<String> listed = random.ints(1 + random.nextInt(3), 0, ids.size()).mapToObj(ids::get)
                    .collect(Collectors.toSet());
            Audience audience = List.of(Audience.EVERYONE, Audience.VERIFIED, Audience.of(listed)).get(random.nextInt(3));
            Grant grant = new Grant(1 + random.nextInt(3), END.plusSeconds(86_400L * random.nextInt(700)), random.nextBoolean(),
                    audience);
            String written = SheetWords.audience(audience);
            assertThat("=+-@".indexOf(written.charAt(0))).isNegative();
            Asked asked = PARSER
                    .parse(row("allow", SheetDay.of(grant.end()).toString(), SheetWords.commercial(grant.commercial()),
                            CsvCell.plain(written)), "recut", new Own(Act.Kind.ALLOW, grant));
            assertThat(asked).as("%s", grant).isEqualTo(Asked.NOTHING);
        }
    }

    @Test
    void idsThatSpreadsheetsTakeForSomethingElseAreMarked() {
        assertThat(
                List.of("-a", "@a", "007", "1e5", "2026-01-05", "12:30", "True", "mar1", "1-Jan", "12345678901234567", "1.50"))
                .allMatch(id -> SheetWords.id(id).equals("'" + id));
        assertThat(List.of("a", "video-7", "dQw4w9WgXcQ", "marvel", "a.b", "~a", "12ab")).allMatch(
                id -> SheetWords.id(id).equals(id));
    }

    @Test
    void rowsThatWereMetAreKnown() {
        MetRows met = new MetRows();
        List<Long> added = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            long number = 1 + (random.nextLong() >>> 20);
            met.add(number);
            met.add(number);
            added.add(number);
        }
        assertThat(added).allMatch(met::has);
        assertThat(IntStream.range(0, 1_000).mapToObj(n -> -1L - n)).noneMatch(met::has);
    }

    private static Asked asked(Own own, String answer, String ends, String commercial, String audience) {
        return PARSER.parse(row(answer, ends, commercial, audience), "recut", own);
    }

    private static SheetRow row(String answer, String ends, String commercial, String audience) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        cells.put(SheetColumn.ITEM, "item");
        cells.put(SheetColumn.USE, "recut");
        cells.put(SheetColumn.ANSWER, answer);
        cells.put(SheetColumn.ENDS, ends);
        cells.put(SheetColumn.COMMERCIAL, commercial);
        cells.put(SheetColumn.AUDIENCE, audience);
        return new SheetRow(7, cells, null);
    }
}
