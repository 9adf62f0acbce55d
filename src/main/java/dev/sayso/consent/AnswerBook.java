package dev.sayso.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Numbers a creator's answers. Whoever adds one holds it until the transaction ends. */
@Entity
class AnswerBook {

    @Id
    private Long creatorId;

    private int answers;

    protected AnswerBook() {
    }

    int nextNumber() {
        return ++answers;
    }
}
