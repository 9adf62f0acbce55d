package dev.sayso.web;

/** Somebody chose the language of their pages. */
public record LanguageChosen(Language language) {
}
