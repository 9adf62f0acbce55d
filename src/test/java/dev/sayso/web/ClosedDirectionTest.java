package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClosedDirectionTest {

    @Inject
    Engine engine;

    @ParameterizedTest
    @CsvSource({ "safe \u202Elive,safe \u202Elive\u202C", "safe \u202Elive\u202C end,safe \u202Elive\u202C end",
            "\u202E\u2067x,\u202E\u2067x\u2069\u202C", "x\u2069\u202Cy,xy", "\u2068\u202Ex\u2069y,\u2068\u202Ex\u202C\u2069y",
            "\u202A\u2066x\u202Cy,\u202A\u2066xy\u2069\u202C" })
    void whatIsOpenedIsClosedAndNothingElse(String text, String closed) {
        assertThat(ClosedDirection.closed(text)).isEqualTo(closed);
        assertThat(ClosedDirection.closed(closed)).isEqualTo(closed);
    }

    @Test
    void pagesCloseWhatATitleOpensAndStillEscapeIt() {
        assertThat(page("<title>{text}</title><a title=\"{text}\">b</a>", "<\u202Ea>"))
                .isEqualTo("<title>&lt;\u202Ea&gt;\u202C</title><a title=\"&lt;\u202Ea&gt;\u202C\">b</a>");
        assertThat(page("{text}", "<b>")).isEqualTo("&lt;b&gt;");
        assertThat(page("{text}", "\u0645<")).isEqualTo("\u0645&lt;");
        assertThat(page("{text}", new RawString("<b>\u0645</b>"))).isEqualTo("<b>\u0645</b>");
    }

    @Test
    void sentencesIsolateWhatIsWrittenFromRightToLeft() {
        WebMessages words = Messages.of(WebMessages.class);
        assertThat(words.name_twice("\u0645\u0631")).isEqualTo("“\u2068\u0645\u0631\u2069” stands twice.");
        assertThat(words.name_twice("\u202Ex")).isEqualTo("“\u2068\u202Ex\u202C\u2069” stands twice.");
        assertThat(words.name_twice("Café")).isEqualTo("“Café” stands twice.");
    }

    private String page(String template, Object text) {
        return engine.parse(template, Variant.forContentType(Variant.TEXT_HTML)).data("text", text).render();
    }
}
