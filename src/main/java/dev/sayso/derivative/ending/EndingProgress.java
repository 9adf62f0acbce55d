package dev.sayso.derivative.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How far withdrawals are carried out. There is one. */
@Entity
class EndingProgress {

    static final short ONLY = 1;

    @Id
    private Short id;

    private long number;

    private long derivativeId;

    protected EndingProgress() {
    }

    /** All facts up to this number are. */
    long number() {
        return number;
    }

    /** Of the next fact, all derivatives up to this id are; 0 for none. */
    long derivative() {
        return derivativeId;
    }

    void moveTo(long number, long derivative) {
        this.number = number;
        this.derivativeId = derivative;
    }
}
