package dev.sayso.terms;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** Texts that were read together, each found by the wording it belongs to. */
public record TextsByHash(Map<String, String> texts) {

    /** The text of one of the wordings these were read for. */
    public String of(Wording wording) {
        return requireNonNull(texts.get(wording.textHash()), wording.textHash());
    }
}
