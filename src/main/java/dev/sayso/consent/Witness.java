package dev.sayso.consent;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Language;

/**
 * Who acted and how.
 *
 * @param actId made with the form, so that one sent twice acts once
 * @param accountId the person signed in
 * @param language the language of what was on the screen
 * @param signIn how the person was signed in, at most 20 characters
 * @param signedInAt when, if known
 */
public record Witness(UUID actId, UUID accountId, Language language, String signIn, @Nullable Instant signedInAt) {

    /** The same person in another act, for a form whose own is done. */
    Witness anew(UUID act) {
        return new Witness(act, accountId, language, signIn, signedInAt);
    }
}
