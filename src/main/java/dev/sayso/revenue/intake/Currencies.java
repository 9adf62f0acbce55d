package dev.sayso.revenue.intake;

import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The currencies that are money somewhere: those of ISO 4217, without metals, tests and what is no more. */
final class Currencies {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Map<String, Currency> KNOWN = new ConcurrentHashMap<>();

    private Currencies() {
    }

    /** Empty for what is none now. */
    static Optional<Currency> of(String code, Instant now) {
        Currency known = KNOWN.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Currency> found = find(code, Date.from(now));
        found.ifPresent(currency -> KNOWN.put(code, currency));
        return found;
    }

    private static Optional<Currency> find(String code, Date now) {
        if (!CODE.matcher(code).matches() || !com.ibm.icu.util.Currency.isAvailable(code, now, now)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknownToJava) {
            return Optional.empty();
        }
    }
}
