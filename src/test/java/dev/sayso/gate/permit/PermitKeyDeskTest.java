package dev.sayso.gate.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class PermitKeyDeskTest {

    private static final Permit PERMIT = new Permit("acct-1", false, "recut", "item", false,
            Instant.parse("2026-11-22T10:00:00Z"), "3f9a01c7", 7,
            Instant.parse("2026-11-23T10:00:00Z"));

    @Inject
    PermitKeyDesk desk;

    @Inject
    PermitSeal seal;

    @Inject
    PermitKeys keys;

    @Test
    void keyIsMadeOnceAndSharedByAllNodes() {
        PermitSeal ofAnotherNode = new PermitSeal(new PermitKeys(desk, Optional.empty()));
        assertThat(ofAnotherNode.open(seal.seal(PERMIT))).isEqualTo(new PermitSeal.Opened(PermitFinding.VALID, PERMIT));
    }

    @Test
    void newKeySealsAndOldOnesStillOpen() {
        PermitSeal ofAnotherNode = new PermitSeal(new PermitKeys(desk, Optional.empty()));
        String before = ofAnotherNode.seal(PERMIT);
        desk.rotate();
        keys.read();
        String after = seal.seal(PERMIT);
        assertThat(after.split("\\.", -1)[1]).isNotEqualTo(before.split("\\.", -1)[1]);
        assertThat(seal.open(before).finding()).isEqualTo(PermitFinding.VALID);
        assertThat(ofAnotherNode.open(after).finding()).as("the other node looks again").isEqualTo(PermitFinding.VALID);
    }
}
