package dev.sayso.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.consent.GivenConsent;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** Where the printed examples of decisions begin: the first item may be restyled by everybody, the second by nobody. */
@ApplicationScoped
public class GateExamples {

    private final Given given;
    private final GivenConsent consents;
    private final GivenGate gate;

    GateExamples(Given given, GivenConsent consents, GivenGate gate) {
        this.given = given;
        this.consents = consents;
        this.gate = gate;
    }

    /** Makes the items of which the ids begin so. */
    public void prepare(String items) {
        Person ines = given.creator();
        for (String number : List.of("1", "2")) {
            consents.put(items + number, GivenConsent.PUBLISHED, List.of(ines), List.of());
        }
        consents.allow(ines, items + "1", "restyle");
        consents.refuse(ines, items + "2", "restyle");
        gate.settled();
    }

    /** A page of a search without the items of other tests. */
    public static Response only(String items, Response page) {
        List<Map<String, Object>> results = new ArrayList<>(page.<List<Map<String, Object>>> path("results"));
        results.removeIf(result -> !String.valueOf(result.get("id")).startsWith(items));
        Map<String, Object> body = new HashMap<>(page.jsonPath().getMap(""));
        body.put("results", results);
        body.put("page", Map.of("next_token", page.<String> path("page.next_token"), "count", results.size()));
        return new ResponseBuilder().clone(page).setBody(new JsonObject(body).encode()).build();
    }
}
