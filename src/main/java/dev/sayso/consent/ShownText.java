package dev.sayso.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** What a person had before their eyes when they answered, kept once and named by its SHA-256. */
@Entity
@Immutable
public class ShownText {

    @Id
    private String hash;

    private String text;

    protected ShownText() {
    }

    public String hash() {
        return hash;
    }

    public String text() {
        return text;
    }
}
