package dev.sayso.terms;

import jakarta.persistence.Embeddable;

/**
 * One language of one version: the hash of the whole text, and one line each on what a yes, a no and taking a yes back
 * mean. The lines belong to the version because they name its numbers.
 */
@Embeddable
public record Wording(String textHash, String yes, String no, String stop) {
}
