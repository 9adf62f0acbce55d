package dev.sayso.web;

/**
 * Something wrong in a form.
 *
 * @param field the field's name, which is also its id
 * @param message what is wrong and what to enter instead, in the reader's language
 */
public record Problem(String field, String message) {
}
