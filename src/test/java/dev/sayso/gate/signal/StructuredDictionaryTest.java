package dev.sayso.gate.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDictionaryTest {

    @Test
    void examplesOfTheStandardAreRead() {
        assertThat(StructuredDictionary.parse("en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:"))
                .isEqualTo(Map.of("en", "\"Applepie\"", "da", ":w4ZibGV0w6ZydGU=:"));
        assertThat(StructuredDictionary.parse("a=?0, b, c; foo=bar")).isEqualTo(Map.of("a", "?0", "b", "?1", "c", "?1"));
        assertThat(StructuredDictionary.parse("rating=1.5, feelings=(joy sadness)"))
                .isEqualTo(Map.of("rating", "1.5", "feelings", List.of("joy", "sadness")));
        assertThat(StructuredDictionary.parse("a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid")).hasSize(4);
        assertThat(StructuredDictionary.parse("train-ai=y, train-ai, search=n")).containsEntry("train-ai", "?1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Train-ai=y", "train-ai=y,", "train-ai = y", "train-ai=y search=n", "train-ai=\"y", "train-ai=(y",
            "train-ai=", "=y", "train-ai=y;", "train-ai=1234567890123456", "train-ai=1.2345", "train-ai=ÿ", ",train-ai=y" })
    void whatIsNoDictionaryIsRefused(String field) {
        assertThatThrownBy(() -> StructuredDictionary.parse(field)).isInstanceOf(IllegalArgumentException.class);
    }
}
