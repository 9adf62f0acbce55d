package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathKindTest {

    @ParameterizedTest
    @CsvSource({ "/, PAGE", "/items, PAGE", "/items/a, PAGE", "/api, API", "/api/v1/events, API", "/apis, PAGE",
            "/API/v1, PAGE",
            "/access/v1/evaluation, ACCESS", "/accessible, PAGE", "/log/checkpoint, FILE", "/login, PAGE",
            "/.well-known/tdmrep.json, FILE", "/signals/items/a, SIGNAL", "/signals/items/a.json, FILE",
            "/sign-out/backchannel, BACKCHANNEL", "/sign-out, PAGE", "/q/openapi, TOOL", "/quotes, PAGE", "/items/api, PAGE",
            "/%61pi/v1, API", "/%41pi/v1, PAGE", "/a%70i, API", "/items/api/access, PAGE" })
    void pathsAreOfOneKind(String path, PathKind kind) {
        assertThat(PathKind.of(path)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "items", "*", "//", "/items/", "//items", "/api//v1", "/.", "/..", "/./items", "/api/../items",
            "/api/..", "/%2e", "/%2E%2e/items", "/.%2e/items", "/items/%2e", "/api;x=1/v1/events", "/signals;x/items/a",
            "/items;",
            "/;/items", "/items/a%3Bb", "/items/a%3bb", "/items%2fa", "/items%2Fa", "/items\\a", "/items%5Ca", "/items/%5c..",
            "/items/a%252fb", "/items/a%25b", "/items/%", "/items/%2", "/items/%zz", "/items/%u002f", "/items#a" })
    void whatCouldBeReadInTwoWaysIsNothing(String path) {
        assertThat(PathKind.of(path)).isEqualTo(PathKind.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.b", "...", ".a", "a..", "..a", "a%2Eb", "%2Ea", "a~b", "a%7Eb", "a:b", "a%3Ab", "a@b", "a%40b",
            "-_",
            "%2D%5F", "A%61", "%2e%2e%2e", "a%2e%2e" })
    void everyIdOfAnItemIsASegmentEncodedOrNot(String id) {
        assertThat(PathKind.of("/items/" + id)).isEqualTo(PathKind.PAGE);
        assertThat(PathKind.of("/api/v1/items/" + id)).isEqualTo(PathKind.API);
    }

    @Test
    void onlyOfThePlatformsSystemsTokensAreAsked() {
        assertThat(PathKind.values()).filteredOn(PathKind::takesTokens).containsExactly(PathKind.API, PathKind.ACCESS)
                .allMatch(PathKind::isForPrograms);
    }
}
