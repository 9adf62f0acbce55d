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

    int answers() {
        return answers;
    }

    int nextNumber() {
        return ++answers;
    }

    /** Takes so many numbers in a row, and returns the first. */
    int nextNumbers(int count) {
        answers += count;
        return answers - count + 1;
    }
}
