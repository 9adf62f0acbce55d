package dev.sayso.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.registration.DerivativeIntake;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitSeal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What people had made from the others' items: with permission, in two generations, and once without. */
final class RemixStory {

    private static final LocalTime MADE_AT = LocalTime.of(19, 20);
    private static final Duration UNTIL_SENT = Duration.ofMinutes(4);

    /** All that has happened so far, as nothing of it has its number before the whole year has. */
    private static final long SO_FAR = Long.MAX_VALUE;

    private record Part(String item, String use, int weight) {
    }

    private final Diary diary;
    private final DerivativeIntake intake;
    private final PermitSeal seal;
    private final String epoch;

    /** @param epoch the history in which all of it happens */
    RemixStory(Diary diary, DerivativeIntake intake, PermitSeal seal, String epoch) {
        this.diary = diary;
        this.intake = intake;
        this.seal = seal;
        this.epoch = epoch;
    }

    void tell() {
        made(Remix.SPIN_CYCLE, "Spin cycle", "bob", true,
                List.of(new Part("centering", "recut", 600_000), new Part("trimming", "recut", 400_000)));
        made(Remix.PORCELAIN_SHUFFLE, "Porcelain, to a bass line", "bob", true,
                List.of(new Part("porcelain", "recut", 700_000), new Part("bowls-crack", "recut", 300_000)));
        made(Remix.WOBBLE, "Wobble: a minute of centering", "paper-lantern-lab", true,
                List.of(new Part("centering", "recut", 1_000_000)));
        made(Remix.FIRST_POT_DANCES, "My first pot dances", "clip-forge", false,
                List.of(new Part("first-pot-again", "likeness", 1_000_000)));
    }

    private void made(Remix remix, String title, String remixer, boolean asked, List<Part> parts) {
        Instant moment = diary.moment(remix.daysAgo(), MADE_AT);
        diary.write(moment.plus(UNTIL_SENT), () -> intake.take(body(remix.id(), title, remixer, moment)
                .put("parents",
                        new JsonArray(parts.stream().map(part -> parent(part, asked ? remixer : null, moment)).toList()))
                .encode()));
    }

    private static JsonObject body(String id, String title, String remixer, Instant moment) {
        return new JsonObject().put("id", id).put("kind", "video").put("title", title)
                .put("url", "https://platform.example/watch/" + id).put("remixer", remixer)
                .put("created_at", moment.toString());
    }

    /** @param remixer who has asked; null if nobody has */
    private JsonObject parent(Part part, @Nullable String remixer, Instant moment) {
        JsonObject parent = new JsonObject().put("item", part.item()).put("use", part.use()).put("weight_ppm", part.weight());
        return remixer == null ? parent
                : parent.put("permit",
                        seal.seal(new Permit(remixer, false, part.use(), part.item(), true, moment, epoch, SO_FAR,
                                moment.plus(Duration.ofDays(1)))));
    }
}
