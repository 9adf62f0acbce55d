package dev.sayso.consent;

/**
 * Who asks to use an item.
 *
 * @param blocked whether staff stopped this requester everywhere
 */
record Requester(String id, boolean verified, boolean blocked) {

    /** Nobody in particular, as public signals ask. */
    static final Requester ANONYMOUS = new Requester("", false, false);
}
