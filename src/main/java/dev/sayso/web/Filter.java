package dev.sayso.web;

/**
 * A filter in force on a list.
 *
 * @param label such as "Restyle: on"
 * @param without path and query of the list without it
 */
public record Filter(String label, String without) {
}
