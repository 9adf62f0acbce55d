package dev.sayso.feed.webhook;

/** An administrator changed a consumer or sends something; once that commits, there may be something to deliver. */
record ConsumersChanged() {
}
