package dev.sayso.demo.story;

import java.util.UUID;

import dev.sayso.web.Language;

/** A creator of the sample, with the account they sign in with. */
public record Persona(long creatorId, UUID accountId, Language language) {
}
