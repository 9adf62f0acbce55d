package dev.sayso.revenue.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyInfo;

/**
 * The currencies that are or were money somewhere: those of ISO 4217, without metals and tests, each for its time by the
 * dates of the CLDR.
 */
final class Currencies {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Map<String, Optional<Known>> KNOWN = new ConcurrentHashMap<>();

    /** @param times when it was in use, in any country */
    private record Known(Currency currency, List<Span> times) {
    }

    /** Moments in milliseconds, the last one included. */
    private record Span(long from, long to) {
    }

    private Currencies() {
    }

    /** Empty for what was none at any time from a moment until before another. */
    static Optional<Currency> of(String code, Instant from, Instant until) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return KNOWN.computeIfAbsent(code, Currencies::find).filter(known -> known.times().stream()
                .anyMatch(time -> time.from() < until.toEpochMilli() && from.toEpochMilli() <= time.to()))
                .map(Known::currency);
    }

    private static Optional<Known> find(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(currency -> new Known(currency, times(code)));
        } catch (IllegalArgumentException unknownToJava) {
            return Optional.empty();
        }
    }

    /** What is still taken in shops for some days after a country has come to the euro is told in euro. */
    private static List<Span> times(String code) {
        CurrencyMetaInfo dates = CurrencyMetaInfo.getInstance();
        List<Span> times = new ArrayList<>();
        for (CurrencyInfo use : dates.currencyInfo(CurrencyFilter.onCurrency(code))) {
            long end = use.to;
            for (CurrencyInfo euro : dates.currencyInfo(CurrencyFilter.onCurrency("EUR").withRegion(use.region))) {
                end = code.equals("EUR") || euro.from < use.from ? end : Math.min(end, euro.from - 1);
            }
            times.add(new Span(use.from, end));
        }
        return times;
    }
}
