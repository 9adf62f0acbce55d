package dev.sayso.terms.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({ "40, 400000", "40.0, 400000", "'0,0001', 1", "100, 1000000", "0, 0", "٤٠, 400000", "33.3333, 333333" })
    void shareIsReadAsMillionths(String typed, int ppm) {
        assertThat(new Typed(Map.of("owners", typed)).ppm("owners")).isEqualTo(ppm);
    }
}
