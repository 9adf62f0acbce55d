package dev.sayso.gate.index;

import java.util.List;

import dev.sayso.consent.reading.Standings;

/** Some items by their inner ids, and what their standings depend on. */
record Part(List<Long> ids, Standings standings) {
}
