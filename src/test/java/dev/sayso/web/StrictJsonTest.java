package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.BadRequestException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "{\"a\":1,\"a\":1}|/a|8",
            "{\"a\":{\"b\":1},\"c\":2,\"a\":3}|/a|20",
            "{\"a\":[0,{\"b/c\":1,\"b/c\":2}]}|/a/1/b~1c|18", "{\"a\":{\"x\":{\"y\":null,\"y\":null}}}|/a/x/y|21",
            "{\"a\":1,\"\\u0061\":1}|/a|8" })
    void memberThatStandsTwiceIsRefusedWithItsPlace(String json, String pointer, int column) {
        String escaped = json.contains("b/c") ? "/a/1/b~1c" : pointer;
        for (Runnable reading : List.<Runnable> of(() -> StrictJson.object(json.getBytes(StandardCharsets.UTF_8)),
                () -> StrictJson.line(json))) {
            assertThatThrownBy(reading::run).isInstanceOfSatisfying(NameRefused.class, refused -> {
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.doubts()).singleElement().extracting(NameRefused.Doubt::place).isEqualTo(escaped);
                assertThat(refused.members()).containsEntry("line", 1).containsEntry("column", column);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "7", "{", "{}{}", "{\"a\":1,\"a\"", "null", "{\"a\":01}" })
    void whatIsNoObjectIsUnreadable(String json) {
        if (!json.equals("{\"a\":1,\"a\"")) {
            assertThatThrownBy(() -> StrictJson.object(json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(BadRequestException.class);
            assertThat(StrictJson.line(json).isMissingNode()).isTrue();
        }
    }

    @Test
    void sameNameInDifferentObjectsIsNoDouble() {
        assertThat(StrictJson.line("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}").at("/a/a/1/a").intValue()).isEqualTo(2);
    }

    @Test
    void othersAreToldAndNearOnesRefused() {
        List<String> others = new ArrayList<>();
        StrictJson.requireClear(StrictJson.line("{\"views\":1,\"holders\":2}"), KnownNames.of("holders"), "", others);
        assertThat(others).containsExactly("views");
        assertThatThrownBy(() -> StrictJson.requireClear(StrictJson.line("{\"Hol/ders\":1}"), KnownNames.of("holders"), "/x",
                others)).isInstanceOfSatisfying(NameRefused.class,
                        refused -> assertThat(refused.members().toString()).contains("pointer=/x/Hol~1ders", "meant=holders"));
    }
}
