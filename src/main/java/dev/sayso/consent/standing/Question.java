package dev.sayso.consent.standing;

import org.jspecify.annotations.Nullable;

/**
 * For whom and for what a standing is asked.
 *
 * @param requester null when pages ask what is on at all
 * @param commercial whether the use would be commercial
 */
public record Question(@Nullable Requester requester, boolean commercial) {

    /** What is on, for anybody and any purpose. */
    public static final Question OF_PAGES = new Question(null, false);

    /** What crawlers may assume: the least that anybody is granted. */
    public static final Question OF_SIGNALS = new Question(Requester.ANONYMOUS, true);
}
