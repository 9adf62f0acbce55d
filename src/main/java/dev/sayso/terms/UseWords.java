package dev.sayso.terms;

import jakarta.persistence.Embeddable;

/** A use's name and meaning, each one line in one language. */
@Embeddable
public record UseWords(String title, String means) {
}
