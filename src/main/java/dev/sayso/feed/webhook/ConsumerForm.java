package dev.sayso.feed.webhook;

import java.util.Set;

import dev.sayso.feed.FactType;

/**
 * What an administrator says of a consumer.
 *
 * @param client its name in access tokens; empty if it does not acknowledge
 * @param types those it wants; empty for all
 */
public record ConsumerForm(String name, String client, String url, Set<FactType> types) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_CLIENT = 255;
}
