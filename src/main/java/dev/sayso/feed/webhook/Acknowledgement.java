package dev.sayso.feed.webhook;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.hibernate.annotations.Immutable;

/** A consumer has done what an event asks for. */
@Entity
@Immutable
class Acknowledgement {

    /** Which event, and which consumer. */
    @Embeddable
    record Key(Long number, UUID consumerId) implements Serializable {
    }

    @EmbeddedId
    private Key key;

    private Instant at;

    protected Acknowledgement() {
    }

    Key key() {
        return key;
    }

    Instant at() {
        return at;
    }
}
