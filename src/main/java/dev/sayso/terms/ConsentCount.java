package dev.sayso.terms;

/** Counts yeses in force, for the pages on which terms are changed; implemented by who keeps them. */
public interface ConsentCount {

    long underTerms(String use, int version);
}
