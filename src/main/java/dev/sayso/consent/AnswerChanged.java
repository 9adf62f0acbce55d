package dev.sayso.consent;

/** A creator has answered; observed in the same transaction. */
public record AnswerChanged(Answer answer) {
}
