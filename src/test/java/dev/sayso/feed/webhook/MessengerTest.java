package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;

/** What a real installation does, where private addresses are not allowed. */
class MessengerTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final Messenger messenger = new Messenger(VERTX, Clock.systemUTC(), false, Duration.ofSeconds(2));

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void nothingIsSentToPrivateAddresses() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String port = receiver.url().replaceAll(".*:(\\d+)/.*", "$1");
            String own = InetAddress.getLocalHost().getHostName();
            for (String host : List.of("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", own)) {
                assertThat(send("https://" + host + ":" + port + "/").failure()).as(host).isEqualTo(Failure.ADDRESS_REFUSED);
            }
            assertThat(receiver.count()).isZero();
        }
    }

    @Test
    void nameThatLeadsNowhereIsToldSo() {
        assertThat(send("https://nowhere.invalid/").failure()).isEqualTo(Failure.NO_SUCH_HOST);
    }

    @Test
    void plainHttpIsRefused() {
        assertThat(send("http://1.1.1.1/").failure()).isEqualTo(Failure.ADDRESS_REFUSED);
    }

    @Test
    void receiverThatSpeaksNoTlsIsToldSo() {
        Messenger anywhere = new Messenger(VERTX, Clock.systemUTC(), true, Duration.ofSeconds(2));
        try (Receiver receiver = new Receiver()) {
            Outcome outcome = anywhere.send(receiver.url().replace("http://", "https://"), List.of(SigningSecret.next()), "1",
                    "{}");
            assertThat(outcome.isTaken()).isFalse();
            assertThat(outcome.failure()).isIn(Failure.TLS, Failure.UNREACHABLE, Failure.TIMEOUT);
        }
    }

    @Test
    void nothingIsSentUnsigned() throws GeneralSecurityException {
        String sealed = new SecretSeal("the key before").sealed(SigningSecret.next());
        List<SigningSecret> none = new SecretSeal("the key now").opened(List.of(sealed));
        assertThat(messenger.send("https://1.1.1.1/", none, "1", "{}").failure()).isEqualTo(Failure.SECRET_LOST);
    }

    private Outcome send(String url) {
        return messenger.send(url, List.of(SigningSecret.next()), "1", "{}");
    }
}
