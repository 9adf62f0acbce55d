package dev.sayso.gate.selftest;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the right ones get in, and only those. */
final class DoorChecks {

    private static final Map<String, String> SERVED = Map.of("policy_decision_point", "", "access_evaluation_endpoint",
            Decisions.SINGLE, "access_evaluations_endpoint", Decisions.BATCH, "search_resource_endpoint", Decisions.SEARCH);

    private final Plan plan;
    private final Installation sayso;

    DoorChecks(Plan plan, Installation sayso) {
        this.plan = plan;
        this.sayso = sayso;
    }

    String metadata() {
        JsonNode metadata = sayso.get("/.well-known/authzen-configuration").expect(200).json();
        SERVED.forEach((name, path) -> {
            String said = metadata.path(name).asText();
            Failed.unless(said.equals(plan.url() + path), name + " is \"" + said + "\", not \"" + plan.url() + path
                    + "\": set SAYSO_PUBLIC_URL, or try the address that is set.");
        });
        return "names this address and its endpoints";
    }

    String token() {
        JsonNode answer = sayso.askForToken().expect(200).json();
        Failed.unless("bearer".equalsIgnoreCase(answer.path("token_type").asText()), "The token's type is not Bearer.");
        String token = answer.path("access_token").asText();
        Failed.unless(token.matches("[\\x21-\\x7e]+"), "There is no access_token.");
        sayso.enterWith(token);
        String lasts = answer.path("expires_in").asText("an unknown number of");
        return "the provider gave one for " + lasts + " seconds";
    }

    String withoutToken() {
        Answer answer = sayso.postWithoutToken(Decisions.SINGLE, Decisions.question(Decisions.UNKNOWN, plan.use())).expect(401);
        Failed.unless(answer.headers().firstValue("WWW-Authenticate").isPresent(), "WWW-Authenticate is missing.");
        return "is refused with 401";
    }

    String malformed() {
        sayso.post(Decisions.SINGLE, "{\"subject\":").expect(400);
        sayso.post(Decisions.SINGLE, "{}").expect(400);
        return "is refused with 400";
    }
}
