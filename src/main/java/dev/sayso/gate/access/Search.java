package dev.sayso.gate.access;

/**
 * A question about all items.
 *
 * @param token of the page before, or empty
 * @param limit how many results there are on a page at most
 */
record Search(Query query, String token, int limit) {

    static final int USUAL = 100;
    static final int MOST = 1_000;
}
