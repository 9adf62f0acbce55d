package dev.sayso.terms;

import jakarta.persistence.Embeddable;

/** One language of terms to be published. */
@Embeddable
public record NewWording(String text, String yes, String no, String stop) {

    Wording hashed() {
        return new Wording(TermsText.hash(text), yes, no, stop);
    }
}
