package dev.sayso.gate.signal;

import dev.sayso.catalog.ItemKind;

/** What an item is called, and where the platform shows it. */
public record Work(String title, ItemKind kind, String url) {
}
