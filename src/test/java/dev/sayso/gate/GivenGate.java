package dev.sayso.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.Role;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.Followers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Asks the decision service as the platform does, of things that are settled. */
@ApplicationScoped
public class GivenGate {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Given given;
    private final FeedHead head;
    private final Followers followers;
    private final EntityManager entities;

    GivenGate(Given given, FeedHead head, Followers followers, EntityManager entities) {
        this.given = given;
        this.head = head;
        this.followers = followers;
        this.entities = entities;
    }

    /** Waits until every fact has its number, and the gate works by them. */
    public void settled() {
        long pending = pending();
        for (int i = 0; i < 2_000 && pending > 0; i++) {
            head.await(Long.MAX_VALUE, Duration.ofMillis(5));
            pending = pending();
        }
        assertThat(pending).isZero();
        assertThat(followers.await(head.number(), PATIENCE)).isTrue();
    }

    /** Sends a body to one of the three endpoints. */
    public Response ask(String endpoint, String json) {
        return platform().contentType("application/json").body(json).post("/access/v1/" + endpoint);
    }

    public Response evaluate(String requester, String use, String item) {
        return ask("evaluation", question(requester, use, item));
    }

    public static String question(String requester, String use, String item) {
        return """
                {"subject":{"type":"remixer","id":"%s"},"action":{"name":"%s"},"resource":{"type":"item","id":"%s"}}"""
                .formatted(requester, use, item);
    }

    /** The platform, who says of a body no more than it is told to. */
    public RequestSpecification platform() {
        Person platform = given.person(Role.PLATFORM);
        return platform.asks().config(RestAssured.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private long pending() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from pending_fact", Long.class).getSingleResult()).longValue());
    }
}
