package dev.sayso.consent;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** Who was signed in when an answer was given: apart, because erasure removes it while the answer stays. */
@Entity
@Immutable
class AnswerPerson {

    @Id
    private Long answerId;

    private UUID accountId;

    protected AnswerPerson() {
    }

    AnswerPerson(Answer answer, Witness witness) {
        this.answerId = answer.id();
        this.accountId = witness.accountId();
    }
}
