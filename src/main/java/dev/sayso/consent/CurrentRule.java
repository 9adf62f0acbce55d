package dev.sayso.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Points at the last account rule of a creator for a use. */
@Entity
@IdClass(CurrentRule.Key.class)
class CurrentRule {

    record Key(Long creatorId, String useName) {
    }

    @Id
    private Long creatorId;

    @Id
    private String useName;

    private Long answerId;

    private int leftOff;

    protected CurrentRule() {
    }

    CurrentRule(Answer answer) {
        this.creatorId = answer.creatorId();
        this.useName = answer.use();
        this.answerId = answer.id();
    }

    Long answerId() {
        return answerId;
    }

    /** @param leavesOff whether the rule until now was {@code OFF}, so that every yes from before is withdrawn */
    void turnTo(Answer answer, boolean leavesOff) {
        this.answerId = answer.id();
        if (leavesOff) {
            this.leftOff = answer.number();
        }
    }
}
