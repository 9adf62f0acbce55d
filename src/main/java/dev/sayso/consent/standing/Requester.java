package dev.sayso.consent.standing;

/**
 * Who asks to use an item.
 *
 * @param blocked whether staff stopped this requester everywhere
 */
public record Requester(String id, boolean verified, boolean blocked) {

    /** Nobody in particular, as public signals ask. */
    public static final Requester ANONYMOUS = new Requester("", false, false);
}
