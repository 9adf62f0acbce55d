package dev.sayso.revenue.intake;

import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.revenue.earning.Reason;
import dev.sayso.web.KnownNames;

/**
 * What the first line of a file says of the others.
 *
 * @param batch the platform's own name of the file
 * @param count of events
 * @param sums of what the events tell of, whatever their kind, by currency
 */
record Header(String batch, long count, SortedMap<String, Long> sums) {

    static final KnownNames NAMES = KnownNames.of("batch", "count", "sums");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~:@-]{1,128}");
    private static final String SUMS = "sums";

    /** @throws HeaderRefused if it says no such thing */
    static Header of(JsonNode line, Instant now) {
        String batch = line.path("batch").asText("");
        if (!line.path("batch").isTextual() || !NAME.matcher(batch).matches()) {
            throw new HeaderRefused("batch");
        }
        JsonNode count = line.path("count");
        if (!count.isIntegralNumber() || !count.canConvertToLong() || count.longValue() < 0) {
            throw new HeaderRefused("count");
        }
        return new Header(batch, count.longValue(), sums(line.path(SUMS), now));
    }

    private static SortedMap<String, Long> sums(JsonNode said, Instant now) {
        if (!said.isObject()) {
            throw new HeaderRefused(SUMS);
        }
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : said.properties()) {
            String field = SUMS + "." + one.getKey();
            Currency currency = Currencies.of(one.getKey(), EventParser.EARLIEST, now)
                    .orElseThrow(() -> new HeaderRefused(field, Reason.UNKNOWN_CURRENCY));
            sums.put(one.getKey(), micros(field, one.getValue(), currency));
        }
        return sums;
    }

    private static long micros(String field, JsonNode amount, Currency currency) {
        if (!amount.isTextual()) {
            throw new HeaderRefused(field, Reason.NOT_TEXT);
        }
        try {
            return Amounts.sum(field, amount.textValue(), currency).micros();
        } catch (EventRejected unreadable) {
            throw new HeaderRefused(field, unreadable.reason());
        }
    }
}
