package dev.sayso.terms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.sayso.web.Language;

class TermTest {

    @Test
    void shareIsAPercentageOfTheReadersLanguage() {
        assertThat(Term.percent(400_000, Language.EN)).isEqualTo("40%");
        assertThat(Term.percent(1, Language.EN)).isEqualTo("0.0001%");
        assertThat(Term.percent(333_333, Language.ES)).isEqualTo("33,3333\u00a0%");
        assertThat(Term.percent(50_000, Language.AR)).contains("5");
    }
}
