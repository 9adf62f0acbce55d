package dev.sayso.terms;

/** What a use can be called. */
public final class UseName {

    public static final String PATTERN = "[a-z][a-z-]{0,31}";

    private UseName() {
    }
}
