package dev.sayso.account.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.core.json.JsonObject;

/**
 * What the provider's ID token, already verified, says of a person.
 *
 * @param sid the provider's own session, if it names one (OpenID Connect Back-Channel Logout 1.0, section 2.1)
 * @param channel the platform account id, if the provider names one
 * @param sealedIdToken encrypted, needed again to sign out at the provider
 */
record Vouched(String issuer, String subject, @Nullable String sid, String name, @Nullable String channel,
        String sealedIdToken) {

    private static final List<String> NAMES = List.of("name", "upn", "preferred_username");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 255;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** @throws AuthenticationCompletionException if it names nobody whom we could know again (OpenID Connect Core 1.0, 2) */
    static Vouched of(JsonObject claims, String issuer, String channelClaim, String sealedIdToken) {
        String subject = text(claims, "sub")
                .orElseThrow(
                        () -> new AuthenticationCompletionException("The ID token names no subject of at most 255 characters"));
        return new Vouched(issuer, subject, text(claims, "sid").orElse(null), name(claims, subject),
                text(claims, channelClaim).orElse(null), sealedIdToken);
    }

    private static String name(JsonObject claims, String subject) {
        String name = NAMES.stream().map(claims::getValue).filter(String.class::isInstance).map(String.class::cast)
                .findFirst().orElse(subject);
        return UNSTORABLE.matcher(name.substring(0, Math.min(name.length(), LONGEST_NAME))).replaceAll("");
    }

    /** What is no text, or one that no column holds, says nothing. */
    private static Optional<String> text(JsonObject claims, String name) {
        return claims.getValue(name) instanceof String text && !text.isEmpty() && text.length() <= LONGEST
                && !UNSTORABLE.matcher(text).find() ? Optional.of(text) : Optional.empty();
    }
}
