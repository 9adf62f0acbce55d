package dev.sayso.account.session;

import org.jspecify.annotations.Nullable;

/** A verified logout token: at least one of sid and subject is there (OpenID Connect Back-Channel Logout 1.0, 2.4). */
record LogoutToken(String id, String issuer, @Nullable String sid, @Nullable String subject) {
}
