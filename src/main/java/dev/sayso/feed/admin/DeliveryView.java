package dev.sayso.feed.admin;

import dev.sayso.feed.FeedMessages;
import dev.sayso.feed.webhook.Delivery;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;

/** A delivery as pages show it. */
public record DeliveryView(Delivery delivery) {

    /** How the state looks. */
    public String look() {
        return switch (delivery.state()) {
            case WAITING -> "waits";
            case TAKEN -> "on";
            case FAILED -> "stop";
        };
    }

    /** What came back, and after how long; empty as long as it waits. */
    public String result() {
        FeedMessages words = Messages.of(FeedMessages.class);
        String millis = delivery.millis().map(taken -> NumberText.grouped(taken, Messages.locale())).orElse("");
        return delivery.status().map(status -> words.answered(status, millis))
                .orElseGet(() -> delivery.failure().map(words::failure).orElse(""));
    }

    /** What was sent: the event's number, or that it was a test. */
    public String what() {
        return delivery.number().map(number -> Long.toString(number)).orElse("");
    }

    public boolean isRepeatable() {
        return !delivery.consumer().isEnded() && delivery.state() != Delivery.State.WAITING;
    }
}
