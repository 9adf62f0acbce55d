package dev.sayso.derivative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.feed.Epochs;
import dev.sayso.feed.FeedHead;
import dev.sayso.gate.GivenGate;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitSeal;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * Makes items with yeses and derivatives of any shape, as the platform does: with permits that were asked for, or sealed as
 * the gate would. A permit is for what is settled, so each waits until every fact has its number.
 */
@ApplicationScoped
public class GivenDerivatives {

    /**
     * A derivative to be registered; change what it says before {@link GivenDerivatives#send}.
     *
     * @param body the members of the request
     */
    public record Draft(String id, Map<String, Object> body) {

        public Draft with(String member, @Nullable Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(body);
            changed.put(member, value);
            return new Draft(String.valueOf(changed.get("id")), changed);
        }

        /** In the place of the permits that were asked for. */
        @SuppressWarnings("unchecked")
        public Draft withPermit(int place, @Nullable String permit) {
            List<Map<String, Object>> parents = new ArrayList<>(
                    (List<Map<String, Object>>) requireNonNull(body.get("parents")));
            Map<String, Object> parent = new LinkedHashMap<>(parents.get(place));
            parent.put("permit", permit);
            parents.set(place, parent);
            return with("parents", parents);
        }

        @SuppressWarnings("unchecked")
        public String permit(int place) {
            List<Map<String, Object>> parents = (List<Map<String, Object>>) requireNonNull(body.get("parents"));
            return String.valueOf(parents.get(place).get("permit"));
        }
    }

    /**
     * What a derivative is made from.
     *
     * @param weight in parts per million
     */
    public record From(String item, String use, int weight) {

        /** All of it. */
        public static From only(String item, String use) {
            return new From(item, use, 1_000_000);
        }
    }

    private final Given given;
    private final GivenConsent consent;
    private final GivenGate gate;
    private final PermitSeal seal;
    private final FeedHead head;
    private final Epochs epochs;
    private final Clock clock;

    GivenDerivatives(Given given, GivenConsent consent, GivenGate gate, PermitSeal seal, FeedHead head, Epochs epochs,
            Clock clock) {
        this.given = given;
        this.consent = consent;
        this.gate = gate;
        this.seal = seal;
        this.head = head;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** An item of these owners, all of whom allow these uses. */
    public String original(List<Person> owners, String... uses) {
        String item = consent.item(owners.toArray(Person[]::new));
        allow(item, owners, uses);
        return item;
    }

    /** The same of one owner. */
    public String original(Person owner, String... uses) {
        return original(List.of(owner), uses);
    }

    public void allow(String item, List<Person> people, String... uses) {
        for (String use : uses) {
            people.forEach(person -> consent.allow(person, item, use));
        }
    }

    /** A permit as the gate gives it now; for whatever stands there, a yes or not. */
    public String permit(String remixer, String use, String item, boolean commercial) {
        gate.settled();
        Instant now = clock.instant();
        return seal.seal(new Permit(remixer, false, use, item, commercial, now, epochs.ours(), head.number(),
                now.plus(Duration.ofHours(24))));
    }

    /** A permit that the gate itself gave. */
    public String permitOfGate(String remixer, String use, String item) {
        gate.settled();
        Response answer = gate.evaluate(remixer, use, item);
        assertThat(answer.<Boolean> path("decision")).as(answer.asString()).isTrue();
        return answer.path("context.permit");
    }

    /** A derivative with a permit for each parent, owned by the remixer, for commercial use; not yet sent. */
    public Draft draft(Person remixer, From... parents) {
        return draft(remixer.channel(), parents);
    }

    /** The same by whatever the platform calls the remixer. */
    public Draft draft(String remixer, From... parents) {
        gate.settled();
        List<Map<String, Object>> named = new ArrayList<>();
        for (From parent : parents) {
            named.add(new LinkedHashMap<>(Map.of("item", parent.item(), "use", parent.use(), "weight_ppm", parent.weight(),
                    "permit", permit(remixer, parent.use(), parent.item(), true))));
        }
        String id = given.unique("remix");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("kind", "video");
        body.put("title", "Title of " + id);
        body.put("url", "https://example.com/" + id);
        body.put("remixer", remixer);
        body.put("commercial", true);
        body.put("created_at", clock.instant().toString());
        body.put("parents", named);
        return new Draft(id, body);
    }

    /** Says that a derivative was removed now. */
    public Response remove(String id, int copies) {
        return given.person(Role.PLATFORM).asks().contentType(ContentType.JSON)
                .body(Map.of("removed_at", clock.instant().toString(), "copies", copies))
                .post("/api/v1/derivatives/" + id + "/removal");
    }

    public Response send(Draft draft) {
        return send(draft, "");
    }

    /**
     * Sends it as the platform.
     *
     * @param query such as {@code ?dry_run=true}
     */
    public Response send(Draft draft, String query) {
        return given.person(Role.PLATFORM).asks().contentType(ContentType.JSON).body(draft.body())
                .post("/api/v1/derivatives" + query);
    }

    /** A licensed derivative by this remixer, who owns it; its id. */
    public String licensed(Person remixer, From... parents) {
        Draft draft = draft(remixer, parents);
        Response answer = send(draft);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String> path("licence")).as(answer.asString()).isEqualTo("licensed");
        return draft.id();
    }

    /** The same, and its remixer allows what is to be done with it. */
    public String licensedAndOpen(Person remixer, List<String> uses, From... parents) {
        String id = licensed(remixer, parents);
        allow(id, List.of(remixer), uses.toArray(String[]::new));
        return id;
    }

    /** An unlicensed derivative by this remixer: no parent has a permit; its id. */
    public String unlicensed(Person remixer, From... parents) {
        Draft draft = draft(remixer, parents);
        for (int place : IntStream.range(0, parents.length).toArray()) {
            draft = draft.withPermit(place, null);
        }
        Response answer = send(draft);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String> path("licence")).as(answer.asString()).isEqualTo("unlicensed");
        return draft.id();
    }

    /** An unlicensed derivative of somebody's item. */
    public String unlicensedOf(Person owner) {
        return unlicensed(given.creator(), From.only(original(owner.creator() == null ? given.creator() : owner), "recut"));
    }

    /** A licensed derivative of anybody's. */
    public String any() {
        return licensedOf(given.creator());
    }

    /** A licensed derivative of somebody's item. */
    public String licensedOf(Person owner) {
        return licensed(given.creator(),
                From.only(original(owner.creator() == null ? given.creator() : owner, "recut"), "recut"));
    }
}
