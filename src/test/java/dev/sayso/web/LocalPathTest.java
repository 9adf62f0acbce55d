package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/items?use=restyle&page=2", "/items/a%2Fb", "/items#holders", "/%2F%2Fevil.example",
            "/items?to=https://evil.example", "/.//evil.example", "/x/..//evil.example" })
    void pathOfOursStaysAsItCame(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(URI.create(path));
        assertThat(URI.create("https://sayso.example/settings").resolve(LocalPath.of(path)).getHost())
                .isEqualTo("sayso.example");
    }

    @NullAndEmptySource
    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "///evil.example", "/\\evil.example", "\\evil.example", "\\\\evil.example",
            "https://evil.example", "https:evil.example", "javascript:alert(1)", "evil.example", "/\t/evil.example",
            "/\n/evil.example", " //evil.example", "\t//evil.example", "/items\r\nSet-Cookie: language=ar", "/items\\..",
            "/ /evil.example", "/\u0000", "items", "?to=/" })
    void anythingThatCouldLeadElsewhereLeadsHome(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(URI.create("/"));
    }
}
