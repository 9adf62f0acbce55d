package dev.sayso.consent.receipt;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.log.record.CanonicalJson;

/**
 * An answer as it is logged: the fields of ISO/IEC TS 27560:2023, sections 6.3 to 6.6, with terms of the W3C Data Privacy
 * Vocabulary, and what this application knows besides.
 */
record AnswerRecord(AnswerRecords.Row answer, List<String> requesters, URI publicUrl) {

    static final String SCHEMA = "ISO/IEC TS 27560:2023, Sayso 1";

    CanonicalJson json() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@context", Map.of("dpv", "https://w3id.org/dpv#"));
        record.put("schema_version", SCHEMA);
        record.put("record_id", answer.creator() + ":" + answer.number());
        record.put("pii_principal_id", answer.creator());
        record.put("party_identification", List.of(party(publicUrl.toString(), "dpv:DataController"),
                party(answer.creator(), "dpv:DataSubject")));
        record.put("pii_processing", List.of(processing()));
        record.put("events", List.of(event()));
        record.put("answer", said());
        return CanonicalJson.of(record);
    }

    private static Map<String, String> party(String id, String role) {
        return Map.of("party_id", id, "party_role", role);
    }

    private Map<String, Object> processing() {
        Map<String, Object> purpose = new LinkedHashMap<>();
        purpose.put("purpose", answer.use());
        purpose.put("lawful_basis", "dpv:Consent");
        purpose.put("pii_information", List.of(answer.item() == null ? "all items" : answer.item()));
        purpose.put("withdrawal_method", publicUrl + "/permissions");
        return Map.of("privacy_notice", "sha256:" + answer.textHash(), "language", answer.language(), "purposes",
                List.of(purpose));
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_time", answer.at().toString());
        event.put("event_type", kind());
        event.put("event_state", "dpv:" + answer.status().term());
        event.put("entity_id", answer.creator());
        put(event, "validity_duration", text(answer.end()));
        return event;
    }

    private Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("number", answer.number());
        said.put("act", answer.act().toString());
        said.put("kind", kind());
        said.put("use", answer.use());
        put(said, "item", answer.item());
        put(said, "item_title", answer.title());
        if (answer.kind().isYes()) {
            put(said, "terms", answer.terms());
            put(said, "ends_at", text(answer.end()));
            said.put("commercial", answer.commercial());
            said.put("verified_only", answer.verified());
            put(said, "requesters", requesters.isEmpty() ? null : requesters);
            put(said, "since", answer.since());
        }
        said.put("sign_in", answer.signIn());
        put(said, "signed_in_at", text(answer.signedInAt()));
        return said;
    }

    private String kind() {
        return answer.kind().name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
