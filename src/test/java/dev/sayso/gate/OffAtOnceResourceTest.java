package dev.sayso.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.standing.Act;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Once somebody was told that it is off, the very next question is answered with no, whichever way it was turned off. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class OffAtOnceResourceTest {

    private static final int ROUNDS = Integer.getInteger("sayso.rounds", 1_000);
    private static final String USE = "recut";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenGate gate;

    @Inject
    InEffect effect;

    @Inject
    AudienceDesk audience;

    private final Random random = new Random(20_261_122);

    @Test
    void nothingIsAllowedAfterAPersonWasToldThatItIsOff() {
        int allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Person ines = given.creator();
            String item = consents.item(ines);
            String requester = "acct-" + round;
            turnOn(ines, item);
            allowed += isAllowed(requester, item) ? 1 : 0;
            turnOff(ines, item, requester);
            assertThat(isAllowed(requester, item)).as("round %d", round).isFalse();
        }
        assertThat(allowed).isEqualTo(ROUNDS);
    }

    @Test
    void pageThatTurnsEverythingOffIsBelieved() {
        Person ines = given.creator();
        List<String> items = IntStream.range(0, 20).mapToObj(i -> consents.item(ines)).toList();
        effect.await(List.of(consents.rule(ines, Act.Kind.ALL_ITEMS, USE)));
        items.forEach(item -> assertThat(isAllowed("acct-1", item)).isTrue());
        ines.sends().post("/permissions/off").then().statusCode(303);
        items.forEach(item -> assertThat(isAllowed("acct-1", item)).isFalse());
    }

    private void turnOn(Person ines, String item) {
        await(random.nextInt(3) == 0 ? consents.rule(ines, Act.Kind.ALL_ITEMS, USE) : consents.allow(ines, item, USE));
    }

    private void turnOff(Person ines, String item, String requester) {
        switch (random.nextInt(4)) {
            case 0 -> assertThat(effect.await(consents.turnEverythingOff(ines))).isTrue();
            case 1 -> await(consents.rule(ines, Act.Kind.OFF, USE));
            case 2 -> audience.block(ines.creatorId(), requester).ifPresent(effect::await);
            default -> await(consents.refuse(ines, item, USE));
        }
    }

    private void await(Answer answer) {
        assertThat(effect.await(List.of(answer))).isTrue();
    }

    private boolean isAllowed(String requester, String item) {
        return gate.evaluate(requester, USE, item).then().statusCode(200).extract().path("decision");
    }
}
