package dev.sayso.web;

/**
 * A named fact of a summary.
 *
 * @param text in the reader's language
 */
public record Fact(String name, String text) {
}
