package dev.sayso.consent.standing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import dev.sayso.Depth;

/** Whatever is kept of a standing before anybody asks must reply to everybody as the standing itself would. */
@NullUnmarked
class OpennessPropertyTest {

    private static final int WORLDS = Depth.of(1_000);

    @Test
    void repliesAreThoseOfStandings() {
        Map<Reason, Integer> met = new EnumMap<>(Reason.class);
        for (long seed = 0; seed < WORLDS; seed++) {
            Worlds worlds = new Worlds(seed);
            World world = worlds.world();
            if (world.items().isEmpty()) {
                continue;
            }
            String item = worlds.item(world);
            Instant at = worlds.moment(world);
            Openness kept = openness(new Rows(world), item, at);
            for (int i = 0; i < 5; i++) {
                Question question = seenByStaff(world, worlds.question());
                Standing standing = Standing.of(new Rows(world).situation(item, question, at), question, at);
                Reply reply = kept.reply(question);
                String world1 = "seed %d, %s %s".formatted(seed, question, world);
                assertThat(reply.reason()).as(world1).isEqualTo(standing.reason());
                assertThat(reply.status()).as(world1).isEqualTo(standing.status());
                assertThat(reply.conditions()).as(world1).isEqualTo(standing.conditions());
                Reason above = standing.obstacle() == null || standing.reason() != Reason.ANCESTOR ? null
                        : requireNonNull(standing.obstacle()).reason();
                assertThat(reply.ancestors()).as(world1).isEqualTo(above);
                assertThat(kept.until()).as(world1).isEqualTo(until(world, item, at));
                met.merge(reply.reason(), 1, Integer::sum);
            }
        }
        System.out.println("Replies: " + met);
        assertThat(met).containsKeys(Reason.ANCESTOR, Reason.REQUESTER_BLOCKED, Reason.AUDIENCE, Reason.NON_COMMERCIAL,
                Reason.CONSENTED, Reason.EXPIRED, Reason.WITHDRAWN);
    }

    private static Question seenByStaff(World world, Question question) {
        Requester asking = question.requester();
        boolean blocked = asking != null && world.last(Fact.RequesterBlocked.class, one -> one.requester().equals(asking.id()))
                .map(Fact.RequesterBlocked::on).orElse(false);
        return asking == null ? question
                : new Question(new Requester(asking.id(), asking.verified(), blocked), question.commercial());
    }

    private static Instant until(World world, String item, Instant at) {
        return Standing.of(new Rows(world).situation(item, Question.OF_PAGES, at), Question.OF_PAGES, at).until();
    }

    private static Openness openness(Rows rows, String item, Instant at) {
        Situation situation = rows.situation(item, Question.OF_PAGES, at);
        Map<String, Openness> above = new HashMap<>();
        situation.ancestors().forEach(one -> above.put(one.item(), openness(rows, one.item(), at)));
        return Openness.of(situation, above, at);
    }
}
