package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThumbnailsTest {

    private final Thumbnails thumbnails = new Thumbnails("https://i.example.com  https://j.example.com");

    @Test
    void thoseOfTheHostsThatBrowsersLoadFromAreShown() {
        assertThat(thumbnails.shown("https://i.example.com/1.jpg")).isEqualTo("https://i.example.com/1.jpg");
        assertThat(thumbnails.shown("https://j.example.com/1.jpg")).isNotNull();
    }

    @Test
    void othersAreNot() {
        assertThat(thumbnails.shown(null)).isNull();
        assertThat(thumbnails.shown("https://i.example.com.evil.example/1.jpg")).isNull();
        assertThat(thumbnails.shown("https://elsewhere.example/1.jpg")).isNull();
        assertThat(thumbnails.shown("javascript:alert(1)")).isNull();
    }
}
