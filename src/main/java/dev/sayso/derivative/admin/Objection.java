package dev.sayso.derivative.admin;

import java.time.Instant;

/**
 * Somebody objects to a derivative that is without permission.
 *
 * @param words empty if they gave none
 */
public record Objection(String derivative, String title, String url, String parent, String use, String creator, String words,
        Instant saidAt) {
}
