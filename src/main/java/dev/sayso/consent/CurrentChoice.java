package dev.sayso.consent;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Points at the last choice of a creator for an item and a use. */
@Entity
@IdClass(CurrentChoice.Key.class)
class CurrentChoice {

    record Key(Long creatorId, Long itemId, String useName) {
    }

    @Id
    private Long creatorId;

    @Id
    private Long itemId;

    @Id
    private String useName;

    private Long answerId;

    protected CurrentChoice() {
    }

    CurrentChoice(Answer answer) {
        this.creatorId = answer.creatorId();
        this.itemId = requireNonNull(answer.itemId());
        this.useName = answer.use();
        this.answerId = answer.id();
    }

    void turnTo(Answer answer) {
        this.answerId = answer.id();
    }
}
