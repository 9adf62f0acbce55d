package dev.sayso;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.ApiDescription.Answer;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Puts the one event that the description prints in the place of a real one, and back. */
@ApplicationScoped
class PrintedEvents {

    private static final long PRINTED = 918_273;
    private static final String PRINTED_EPOCH = "3f9a01c7";
    private static final String PRINTED_BEFORE = "b2d47e90";

    private final GivenEvents events;
    private final GivenConsumers consumers;
    private long number;

    PrintedEvents(GivenEvents events, GivenConsumers consumers) {
        this.events = events;
        this.consumers = consumers;
    }

    /** Brings the event log to where the example begins. */
    void begin(Answer answer, String item) throws SQLException {
        number = PRINTED;
        if (answer.call().path().startsWith("/api/v1/events")) {
            number = events.about(item);
        }
        if (answer.name().equals("too-old")) {
            events.firstIsOld();
        }
    }

    private static String printed(long number) {
        return GivenEvents.cursor(PRINTED_EPOCH, number);
    }

    /** The event's, or one that none has yet. */
    String idOf(Answer answer) {
        return answer.name().equals("epoch-over") ? PRINTED_BEFORE + "-" + number
                : events.id(answer.name().equals("missing") ? Long.MAX_VALUE / 100 : number);
    }

    /** Makes somebody a consumer. */
    Person consumer(Person client) {
        consumers.ofClient(client.account().toString());
        return client;
    }

    Map<String, String> asSent(Map<String, String> query) {
        return query.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue()
                .replace(printed(PRINTED - 1), events.cursor(number - 1)).replace(printed(PRINTED), events.cursor(number))
                .replace(printed(0), events.cursor(0))));
    }

    String asPrinted(String text) {
        return number == PRINTED ? text
                : text.replace(events.cursor(number - 1), printed(PRINTED - 1)).replace(events.cursor(number), printed(PRINTED))
                        .replace(events.cursor(0), printed(0)).replace(events.cursor(1), printed(1))
                        .replace("\"id\":\"" + events.id(number) + "\"",
                                "\"id\":\"" + PRINTED_EPOCH + "-" + PRINTED + "\"")
                        .replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"2026-11-22T10:00:00Z\"");
    }

    /** The beginning of a stream, up to its first event. */
    Response stream(RequestSpecification asker, Map<String, String> query) {
        return Endless.get(asker, "/api/v1/events/stream?after=" + asSent(query).get("after"),
                text -> text.matches("(?s).*data:[^\n]*\n"));
    }
}
