package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({ "'', MISSING", "hooks, UNREADABLE", "https://, UNREADABLE", "https:///path, UNREADABLE",
            "https://exa mple.com, UNREADABLE", "https://example.com:0/, UNREADABLE", "https://example.com:70000/, UNREADABLE",
            "http://example.com/, NOT_HTTPS", "ftp://example.com/, NOT_HTTPS", "file://host/etc/passwd, NOT_HTTPS",
            "https://me:secret@example.com/, WITH_USER", "https://example.com@10.0.0.1/, WITH_USER",
            "https://example.com/#part, WITH_FRAGMENT", "https://127.0.0.1/, NOT_PUBLIC", "https://10.1.2.3:8443/x, NOT_PUBLIC",
            "https://[::1]/, NOT_PUBLIC", "https://[::ffff:127.0.0.1]/, NOT_PUBLIC", "https://[::ffff:7f00:1]/, NOT_PUBLIC",
            "https://[fe80::1]/, NOT_PUBLIC", "https://[fd00::1]/, NOT_PUBLIC", "https://[64:ff9b::7f00:1]/, NOT_PUBLIC",
            "https://169.254.169.254/latest/meta-data, NOT_PUBLIC", "https://localhost/, NOT_PUBLIC",
            "https://LOCALHOST./, NOT_PUBLIC", "https://a.localhost/, NOT_PUBLIC" })
    void whatCannotBeReachedIsRefusedAtOnce(String url, UrlProblem problem) {
        assertThat(problemOf(url)).isEqualTo(problem);
    }

    /** Written so that some read 127.0.0.1 and others something else, or nothing. */
    @ParameterizedTest
    @ValueSource(strings = { "https://2130706433/", "https://017700000001/", "https://0x7f000001/", "https://0x7f.0.0.1/",
            "https://0177.0.0.1/", "https://127.1/", "https://127.0.1/", "https://127.0.0.1./", "https://127.0.0.01/",
            "https://0/", "https://1.1.1.1.1/" })
    void oddNumbersNeverGetAsFarAsAQuestion(String url) {
        assertThat(problemOf(url)).isIn(UrlProblem.ODD_NUMBER, UrlProblem.UNREADABLE);
    }

    @Test
    void tooLongIsRefused() {
        assertThat(problemOf("https://example.com/" + "x".repeat(2_000))).isEqualTo(UrlProblem.TOO_LONG);
    }

    @Test
    void nameThatResolvesToAPrivateAddressIsRefusedWhenConnecting() throws Exception {
        String own = InetAddress.getLocalHost().getHostName();
        Destination destination = Destination.of("https://" + own + "/hook", false);
        assertThatThrownBy(destination::address).isInstanceOf(UrlRefused.class)
                .extracting(refused -> ((UrlRefused) refused).problem()).isEqualTo(UrlProblem.NOT_PUBLIC);
    }

    @Test
    void publicAddressIsWhatItSays() throws UrlRefused, UnknownHostException {
        Destination destination = Destination.of("https://1.1.1.1/hooks?a=b", false);
        assertThat(destination.address()).isEqualTo(InetAddress.getByName("1.1.1.1"));
        assertThat(destination.host()).isEqualTo("1.1.1.1");
        assertThat(destination.port()).isEqualTo(443);
        assertThat(destination.pathAndQuery()).isEqualTo("/hooks?a=b");
        assertThat(Destination.of("https://Example.com:8443", false).pathAndQuery()).isEqualTo("/");
    }

    @Test
    void privateAddressesAndPlainHttpAreAllowedTogether() throws UrlRefused, UnknownHostException {
        Destination destination = Destination.of("http://[::1]:9000/hook", true);
        assertThat(destination.address()).isEqualTo(InetAddress.getAllByName("::1")[0]);
        assertThat(destination.host()).isEqualTo("::1");
        assertThat(destination.isHttps()).isFalse();
        assertThat(destination.port()).isEqualTo(9_000);
    }

    private static UrlProblem problemOf(String url) {
        UrlRefused refused = catchThrowableOfType(UrlRefused.class, () -> Destination.of(url, false));
        assertThat(refused).as(url).isNotNull();
        return refused.problem();
    }
}
