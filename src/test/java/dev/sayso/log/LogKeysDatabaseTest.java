package dev.sayso.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.tree.Edge;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LogKeysDatabaseTest {

    private static final URI HERE = URI.create("https://sayso.example.com");

    @Inject
    LogKeyDesk desk;

    @Inject
    LogKeys running;

    @Test
    void firstOfTheConfigurationNamesTheLogAndAllSign() {
        SigningKey next = SigningKey.next("next.example.com/log");
        SigningKey before = SigningKey.next("next.example.com/log");
        LogKeys keys = started(List.of(next.secretText(), before.secretText()), "x");
        assertThat(keys.origin()).isEqualTo("next.example.com/log");
        assertThat(keys.verifiers()).startsWith(next.verifier(), before.verifier());
        assertThat(new Checkpoint(keys.origin(), 0, Edge.EMPTY.root()).signed(keys.signing())
                .check(List.of(before.verifier())).areRight()).isTrue();
    }

    @Test
    void keyThatSignedBeforeStaysKnown() {
        SigningKey before = SigningKey.next("rotated.example.com/log");
        SigningKey next = SigningKey.next("rotated.example.com/log");
        started(List.of(before.secretText()), "x");
        assertThat(started(List.of(next.secretText()), "x").verifiers()).startsWith(next.verifier())
                .contains(before.verifier());
    }

    @Test
    void keyThatWasMadeIsTheSameAfterARestart() {
        LogKeys again = new LogKeys(desk, Optional.empty(), Optional.empty(), HERE,
                "dev-token-secret-of-32-characters-or-more");
        again.prepare(new StartupEvent());
        assertThat(again.origin()).isEqualTo(running.origin());
        assertThat(again.verifiers().get(0)).isEqualTo(running.verifiers().get(0));
    }

    @Test
    void wrongConfigurationIsSaidAtTheStart() {
        assertThatThrownBy(() -> started(List.of("PRIVATE+KEY+nonsense"), "x")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sayso.log.key: ");
    }

    private LogKeys started(List<String> configured, String secret) {
        LogKeys keys = new LogKeys(desk, Optional.of(configured), Optional.empty(), HERE, secret);
        keys.prepare(new StartupEvent());
        return keys;
    }
}
