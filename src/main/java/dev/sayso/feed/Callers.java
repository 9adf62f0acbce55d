package dev.sayso.feed;

/** The roles that may follow events and say who else does, in the provider's spelling. */
public final class Callers {

    public static final String PLATFORM = "platform";
    public static final String ADMIN = "admin";

    private Callers() {
    }
}
