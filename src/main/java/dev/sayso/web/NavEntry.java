package dev.sayso.web;

/** One entry of the primary navigation, shown to whoever has its role. */
public interface NavEntry {

    /** The role that sees it, in the provider's spelling. */
    String role();

    String path();

    /** In the reader's language. */
    String label();

    /** Entries are shown by this, the lowest first; 0 to 999. */
    int order();
}
