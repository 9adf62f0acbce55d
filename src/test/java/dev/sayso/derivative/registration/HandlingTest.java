package dev.sayso.derivative.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingTest {

    @ParameterizedTest
    @ValueSource(strings = { "handling=strict", "Handling = STRICT", "handling=\"strict\"", "return=minimal, handling=strict",
            "handling=strict; why=\"of course\"", "wait=10;x,handling=strict,handling=lenient" })
    void strictIsFoundAsItMayBeWritten(String header) {
        assertThat(Handling.of(List.of(header))).contains(Handling.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "return=minimal", "handling", "handling=", "handling=careful", "handlings=strict", ",;=,",
            "x=handling=strict" })
    void otherPreferencesAreLeftAlone(String header) {
        assertThat(Handling.of(List.of(header))).isEmpty();
    }

    @Test
    void whatIsSaidFirstCountsAcrossHeaders() {
        assertThat(Handling.of(List.of("wait=1", "handling=lenient", "handling=strict"))).contains(Handling.LENIENT);
        assertThat(Handling.LENIENT.applied()).isEqualTo("handling=lenient");
    }
}
