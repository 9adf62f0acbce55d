package dev.sayso.account;

import java.util.List;

/** The roles a provider's token can carry, as {@code @RolesAllowed} and {@link dev.sayso.web.NavEntry} want them. */
public final class Role {

    public static final String CREATOR = "creator";
    public static final String MODERATOR = "moderator";
    public static final String SUPPORT = "support";
    public static final String ADMIN = "admin";
    public static final String PLATFORM = "platform";

    static final List<String> ALL = List.of(CREATOR, MODERATOR, SUPPORT, ADMIN, PLATFORM);

    private Role() {
    }
}
