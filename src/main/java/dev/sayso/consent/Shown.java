package dev.sayso.consent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a form knew when it was made, so that an answer to something else can be told apart.
 *
 * @param itemVersion the last version of the item that matters, 0 for account rules
 * @param lastAnswer the number of the creator's last answer about the use, 0 for none
 * @param textHash the {@link ShownText}
 */
public record Shown(long itemVersion, int lastAnswer, String textHash) {

    static final Shown NOTHING = new Shown(0, 0, "");

    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})-([0-9a-f]{64})");

    /** What a review of many items showed; what else it knew is looked at with the review. */
    public static Shown ofReview(String textHash) {
        return new Shown(0, 0, textHash);
    }

    /** Empty for what no form of ours has sent. */
    public static Optional<Shown> of(@Nullable String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        return parts.matches()
                ? Optional.of(new Shown(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** As forms carry it. */
    public String token() {
        return itemVersion + "-" + lastAnswer + "-" + textHash;
    }
}
