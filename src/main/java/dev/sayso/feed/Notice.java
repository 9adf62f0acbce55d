package dev.sayso.feed;

/** What one node tells the others at once, and they would find out by themselves within 250 ms. */
enum Notice {
    /** Facts wait for their numbers: another node was just giving some when this one had recorded them. */
    RECORDED,
    /** The event log has grown. */
    NUMBERED,
    /** A node that works by the event log has come further. */
    APPLIED
}
