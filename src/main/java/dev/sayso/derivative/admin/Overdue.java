package dev.sayso.derivative.admin;

import java.time.Instant;

/** A derivative that had to be gone, and of which the platform has reported no removal. */
public record Overdue(String derivative, String title, String url, Instant dueAt) {
}
