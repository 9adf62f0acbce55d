package dev.sayso.gate.index;

/** What is asked about: a use of an item, by the platform's id. */
public record Asked(String item, String use) {
}
