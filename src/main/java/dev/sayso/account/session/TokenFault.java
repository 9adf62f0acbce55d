package dev.sayso.account.session;

import java.util.List;
import java.util.stream.Stream;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/** Why a token was refused, as its sender is told (RFC 6750, section 3: no quotation marks, no letters beyond ASCII). */
enum TokenFault {

    EXPIRED("The token has expired", ErrorCodes.EXPIRED),
    EARLY("The token is not valid yet", ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE),
    ISSUER("The token is of another issuer", ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING),
    AUDIENCE("The token is for another audience", ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING),
    SIGNATURE("The token is not signed by a key of the provider", ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING),
    KIND("The token is no access token"),
    TIMES("The times of the token are not whole seconds of this age", ErrorCodes.MALFORMED_CLAIM,
            ErrorCodes.EXPIRATION_MISSING),
    UNREADABLE("The token is not one that the provider makes");

    private final String text;
    private final List<Integer> codes;

    TokenFault(String text, Integer... codes) {
        this.text = text;
        this.codes = List.of(codes);
    }

    String text() {
        return text;
    }

    /** What is told first of all that is wrong: nothing about claims that nobody has signed. */
    static TokenFault of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10).toList();
        if (causes.stream()
                .anyMatch(cause -> cause instanceof InvalidAlgorithmException || cause instanceof UnresolvableKeyException)) {
            return SIGNATURE;
        }
        return causes.stream().filter(InvalidJwtException.class::isInstance).map(InvalidJwtException.class::cast).findFirst()
                .flatMap(invalid -> Stream.concat(Stream.of(SIGNATURE), Stream.of(values()))
                        .filter(fault -> fault.isIn(invalid)).findFirst())
                .orElse(UNREADABLE);
    }

    private boolean isIn(InvalidJwtException invalid) {
        return codes.stream().anyMatch(invalid::hasErrorCode)
                || invalid.getErrorDetails().stream().anyMatch(error -> text.equals(error.getErrorMessage()));
    }
}
