package dev.sayso.consent.verify;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.consent.verify.VerifyView.Result;
import dev.sayso.log.verify.Verification.Verified;
import dev.sayso.web.Fact;

/** Says what a genuine receipt proves. */
record Genuine(Verified found, VerifyMessages words) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What became of an answer after it was given. */
    enum Since {
        LAST,
        SUPERSEDED,
        UNKNOWN,
        /** It is not here any more: an earlier state was restored. */
        LOST
    }

    Result result(Since since) {
        String text = switch (since) {
            case LAST -> words.genuine_last();
            case SUPERSEDED -> words.genuine_superseded();
            case UNKNOWN -> words.genuine_text();
            case LOST -> words.genuine_lost_text();
        };
        boolean lost = since == Since.LOST;
        return new Result(lost ? "wait" : "done", lost ? words.genuine_lost() : words.genuine(), text, "", facts(),
                found.record().text());
    }

    private List<Fact> facts() {
        JsonNode record = record();
        List<Fact> facts = new ArrayList<>();
        add(facts, words.fact_creator(), record.at("/pii_principal_id"));
        add(facts, words.fact_number(), record.at("/answer/number"));
        add(facts, words.fact_said(), record.at("/answer/kind"));
        add(facts, words.fact_said(), record.at("/type"));
        add(facts, words.fact_about(), record.at("/subject"));
        add(facts, words.fact_use(), record.at("/answer/use"));
        add(facts, words.fact_item(), record.at("/answer/item"));
        add(facts, words.fact_items(), record.at("/items"));
        add(facts, words.fact_at(), record.at("/events/0/event_time"));
        add(facts, words.fact_at(), record.at("/at"));
        add(facts, words.fact_ends(), record.at("/answer/ends_at"));
        facts.add(new Fact(words.fact_place(), words.place_of(Long.toString(found.index()), Long.toString(found.size()))));
        facts.add(new Fact(words.fact_log(), found.origin()));
        facts.add(new Fact(words.fact_key(), found.key().text()));
        return facts;
    }

    private static void add(List<Fact> facts, String name, JsonNode value) {
        if (value.isValueNode()) {
            facts.add(new Fact(name, value.asText()));
        }
    }

    private JsonNode record() {
        try {
            return JSON.readTree(found.record().text());
        } catch (JsonProcessingException readBefore) {
            throw new IllegalStateException(readBefore);
        }
    }
}
