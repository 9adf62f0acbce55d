package dev.sayso.consent;

/**
 * A creator has answered; observed in the same transaction.
 *
 * @param first the number of the first answer
 * @param last that of the last
 */
public record AnswerChanged(long creatorId, int first, int last) {
}
