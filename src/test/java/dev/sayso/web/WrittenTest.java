package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @ValueSource(strings = { "TRUE", "true", "1", "Yes", " YES ", "\u200FTRUE", "\u0661", "\u00A0yes\u00A0" })
    void yesInItsForms(String cell) {
        assertThat(Written.truth(cell)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = { "FALSE", "false", "0", "No", "\u0660", "\uFEFFno" })
    void noInItsForms(String cell) {
        assertThat(Written.truth(cell)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2", "maybe", "truefalse", "y", "10", "-1" })
    void anythingElseIsNeither(String cell) {
        assertThat(Written.truth(cell)).isEmpty();
    }

    @Test
    void digitsMeanWhatTheyLookLike() {
        assertThat(Written.digits("\u0661\u0662")).isEqualTo("12");
        assertThat(Written.digits("\u200F\u06F2\u06F0\u06F2\u06F6-\u0660\u0662-\u0660\u0663")).isEqualTo("2026-02-03");
        assertThat(Written.digits("\uFF11\uD835\uDFD0")).isEqualTo("12");
        assertThat(Written.plain("\u2067a\u2069 b\u3000")).isEqualTo("a b");
    }

    @Test
    void separatorIsTheMostFrequentOutsideOfQuotesInTheFirstRow() throws IOException {
        Map<String, Character> texts = Map.of("a,b,c", ',', "a;b;c", ';', "\"a,b,c,d\";e", ';', "a", ',', "\"x\ny;z;\",b", ',',
                "a,b;c", ',', "", ',', "\n\na;b\nc,d,e", ';', "a\tb\tc,d", '\t', "\"never closed;;,", ',');
        for (Map.Entry<String, Character> text : texts.entrySet()) {
            try (BufferedReader reader = new BufferedReader(new StringReader(text.getKey()))) {
                assertThat(Separator.of(reader, 1_000)).as(text.getKey()).isEqualTo(text.getValue());
                assertThat(reader.read()).as("stands where it stood")
                        .isEqualTo(text.getKey().isEmpty() ? -1 : text.getKey().charAt(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", " =1",
            "\u00A0=1", "\u200F=1", "\uFEFF+1" })
    void whatASpreadsheetTakesForAFormulaIsDefused(String cell) {
        assertThat(CsvCell.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a=1", "1-2", "é", "'=1", "\u2212", "a@b" })
    void whatIsNoneIsLeftAlone(String cell) {
        assertThat(CsvCell.defused(cell)).isEqualTo(cell);
    }
}
