package dev.sayso.feed;

/** A transaction has recorded facts; once it commits, they want numbers. */
record FactsRecorded() {
}
