package dev.sayso.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Depth;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Requester;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Once somebody was told that it is off, the very next question is answered with no, whichever way it was turned off. */
@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class OffAtOnceResourceTest {

    private static final int ROUNDS = Depth.of(200);
    private static final List<String> USES = List.of("restyle", "recut", "soundtrack", "dub");
    private static final String USE = "recut";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenGate gate;

    @Inject
    GateNode node;

    @Inject
    InEffect effect;

    @Inject
    AudienceDesk audience;

    private final Random random = new Random(20_261_122);

    @Test
    void nothingIsAllowedAfterAPersonWasToldThatItIsOff() {
        for (int round = 0; round < ROUNDS; round += USES.size()) {
            Person ines = given.creator();
            String item = consents.item(ines);
            for (int i = 0; i < USES.size(); i++) {
                String requester = "acct-" + round;
                turnOn(ines, item, USES.get(i));
                assertThat(isAllowed(requester, item, USES.get(i))).isTrue();
                turnOff(ines, item, USES.get(i), requester, i == USES.size() - 1);
                assertThat(isAllowed(requester, item, USES.get(i))).as("round %d, %s", round, USES.get(i)).isFalse();
            }
        }
    }

    @Test
    void pageThatTurnsEverythingOffIsBelieved() {
        Person ines = given.creator();
        List<String> items = IntStream.range(0, 20).mapToObj(i -> consents.item(ines)).toList();
        effect.await(List.of(consents.rule(ines, Act.Kind.ALL_ITEMS, USE)));
        items.forEach(item -> assertThat(isAllowed("acct-1", item, USE)).isTrue());
        ines.sends().post("/permissions/off").then().statusCode(303);
        items.forEach(item -> assertThat(isAllowed("acct-1", item, USE)).isFalse());
    }

    private void turnOn(Person ines, String item, String use) {
        await(random.nextInt(3) == 0 ? consents.rule(ines, Act.Kind.ALL_ITEMS, use) : consents.allow(ines, item, use));
    }

    private void turnOff(Person ines, String item, String use, String requester, boolean isLast) {
        switch (random.nextInt(4)) {
            case 0 -> assertThat(effect.await(isLast ? consents.turnEverythingOff(ines)
                    : List.of(consents.rule(ines, Act.Kind.OFF, use)))).isTrue();
            case 1 -> await(consents.rule(ines, Act.Kind.OFF, use));
            case 2 -> audience.block(ines.creatorId(), requester + use).ifPresent(effect::await);
            default -> await(consents.refuse(ines, item, use));
        }
    }

    private void await(Answer answer) {
        assertThat(effect.await(List.of(answer))).isTrue();
    }

    /** Mostly asked without the way through HTTP, which would only give it time. */
    private boolean isAllowed(String requester, String item, String use) {
        if (random.nextInt(10) == 0) {
            return gate.evaluate(requester + use, use, item).then().statusCode(200).extract().path("decision");
        }
        Question question = new Question(new Requester(requester + use, false, false), true);
        return node.answers(List.of(new Asked(item, use))).await().indefinitely().openness(0).orElseThrow().reply(question)
                .isYes();
    }
}
