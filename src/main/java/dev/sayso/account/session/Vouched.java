package dev.sayso.account.session;

import org.jspecify.annotations.Nullable;

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

    private static final int LONGEST = 200;

    static Vouched of(JsonObject claims, String issuer, String channelClaim, String sealedIdToken) {
        String subject = claims.getString("sub");
        return new Vouched(issuer, subject, claims.getString("sid"), name(claims, subject),
                claims.getString(channelClaim), sealedIdToken);
    }

    private static String name(JsonObject claims, String subject) {
        String name = claims.getString("name", claims.getString("upn", claims.getString("preferred_username", subject)));
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
