package dev.sayso.gate.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.catalog.ItemKind;

/** A signal in the words of schema.org, as JSON-LD. */
@ApplicationScoped
class LinkedData {

    private final SignalAddresses addresses;
    private final ObjectMapper json;

    LinkedData(SignalAddresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** In one line, and without any {@code <}, so that it can stand in a page. */
    String of(Signal signal) {
        Map<String, Object> members = new LinkedHashMap<>();
        Work work = signal.work();
        members.put("@context", "https://schema.org");
        members.put("@type", work == null ? "CreativeWork" : type(work.kind()));
        members.put("@id", addresses.item(signal.item()) + "#item");
        members.put("identifier", signal.item());
        if (work != null) {
            members.put("name", work.title());
            members.put("url", work.url());
            members.put("license", licences(signal));
            if (!signal.parents().isEmpty()) {
                members.put("isBasedOn", signal.parents().stream().map(parent -> addresses.item(parent) + "#item").toList());
            }
        }
        members.put("usageInfo", addresses.item(signal.item()));
        members.put("acquireLicensePage", addresses.policy());
        return written(members);
    }

    private List<String> licences(Signal signal) {
        return signal.allowed().stream().flatMap(statement -> statement.versions().stream()
                .map(version -> addresses.terms(statement.use(), version))).toList();
    }

    private String written(Map<String, Object> members) {
        try {
            return json.writeValueAsString(members).replace("<", "\\u003c");
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    private static String type(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> "VideoObject";
            case AUDIO -> "AudioObject";
            case IMAGE -> "ImageObject";
            case TEXT -> "TextDigitalDocument";
        };
    }
}
