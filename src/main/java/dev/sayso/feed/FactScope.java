package dev.sayso.feed;

/** What a fact is about, and so whose name its subject is. */
public enum FactScope {

    /** One item, by the platform's id. */
    ITEM,
    /** All items of one creator, by the platform's account id. */
    CREATOR,
    /** All items for one use, by the use's name. */
    USE,
    /** Everything there is; named by the history that begins. */
    ALL
}
