package dev.sayso.consent.permissions;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.audience.RequesterBlock;
import dev.sayso.consent.stop.Stop;
import dev.sayso.web.Pager;

/**
 * The requesters a creator blocks, one page of them, and the form for another.
 *
 * @param follows those of whom the block is in effect and not yet on record
 * @param count how many in all, in words
 * @param pager null where one page holds all
 * @param typed what was just sent and is not taken
 * @param wrong what is wrong with it, or null
 */
public record BlocksView(List<RequesterBlock> blocks, List<Stop> follows, String count, @Nullable Pager pager, String typed,
        @Nullable String wrong) {
}
