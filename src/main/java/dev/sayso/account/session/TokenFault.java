package dev.sayso.account.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Why a token was refused, as its sender is told (RFC 6750, section 3: no quotation marks, no letters beyond ASCII); the
 * first of several.
 */
enum TokenFault {

    SIGNATURE("The token is not signed by a key of the provider"),
    EXPIRED("The token has expired"),
    EARLY("The token is not valid yet"),
    ISSUER("The token is of another issuer"),
    AUDIENCE("The token is for another audience"),
    KIND("The token is no access token"),
    TIMES("The times of the token are missing or not whole seconds of this age"),
    UNREADABLE("The token is not one that the provider makes");

    private static final Map<Integer, TokenFault> BY_CODE = Map.ofEntries(
            Map.entry(ErrorCodes.SIGNATURE_INVALID, SIGNATURE), Map.entry(ErrorCodes.SIGNATURE_MISSING, SIGNATURE),
            Map.entry(ErrorCodes.EXPIRED, EXPIRED),
            Map.entry(ErrorCodes.NOT_YET_VALID, EARLY), Map.entry(ErrorCodes.ISSUED_AT_INVALID_FUTURE, EARLY),
            Map.entry(ErrorCodes.ISSUER_INVALID, ISSUER), Map.entry(ErrorCodes.ISSUER_MISSING, ISSUER),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, AUDIENCE), Map.entry(ErrorCodes.AUDIENCE_MISSING, AUDIENCE),
            Map.entry(ErrorCodes.MALFORMED_CLAIM, TIMES), Map.entry(ErrorCodes.EXPIRATION_MISSING, TIMES));

    private final String text;

    TokenFault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static TokenFault of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10).toList();
        boolean isUnsigned = causes.stream()
                .anyMatch(cause -> cause instanceof InvalidAlgorithmException || cause instanceof UnresolvableKeyException);
        return isUnsigned ? SIGNATURE
                : causes.stream().filter(InvalidJwtException.class::isInstance)
                        .flatMap(invalid -> ((InvalidJwtException) invalid).getErrorDetails().stream()).map(TokenFault::of)
                        .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(UNREADABLE);
    }

    /** What our own validator says has no code but its text. */
    private static @Nullable TokenFault of(ErrorCodeValidator.Error error) {
        return Stream.of(KIND, TIMES).filter(fault -> fault.text.equals(error.getErrorMessage())).findFirst()
                .orElse(BY_CODE.get(error.getErrorCode()));
    }
}
