package dev.sayso.revenue.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.sayso.catalog.Item;
import dev.sayso.money.Money;
import dev.sayso.revenue.earning.EventKind;
import dev.sayso.revenue.earning.Period;
import dev.sayso.revenue.earning.Reason;
import dev.sayso.revenue.earning.Told;
import dev.sayso.web.AppClock;
import dev.sayso.web.KnownNames;
import dev.sayso.web.Lines;
import dev.sayso.web.NameRefused;
import dev.sayso.web.StrictJson;
import dev.sayso.web.Utf8;

/**
 * Reads events written as one JSON object each. Members that nobody reads are passed over, unless they nearly are ones that are
 * read.
 */
@ApplicationScoped
class EventParser {

    private static final KnownNames NAMES = KnownNames.of("id", "source", "derivative", "kind", "gross", "currency",
            "period_start", "period_end", "replaces");

    static final String ID = "id";
    static final String GROSS = "gross";
    static final String CURRENCY = "currency";
    static final String START = "period_start";
    static final String END = "period_end";
    static final String REPLACES = "replaces";

    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~:@-]{1,128}");
    private static final int LONGEST_SOURCE = 64;

    /** Periods begin and end at the same moments again and again. */
    private final Cache<String, Optional<Instant>> moments = Caffeine.newBuilder().maximumSize(10_000).build();
    private final Clock clock;

    EventParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws EventRejected if it is no JSON object
     * @throws NameRefused for a member that stands twice or nearly is one that is read
     */
    static JsonNode object(String line, KnownNames names) {
        if (line.length() > Lines.LONGEST) {
            throw new EventRejected(ID, Reason.TOO_LONG, line);
        }
        JsonNode node = StrictJson.line(line);
        if (node.isObject()) {
            StrictJson.requireClear(node, names, "", new HashSet<>());
            return node;
        }
        throw new EventRejected(ID, Utf8.isBroken(line) ? Reason.NOT_UTF8 : Reason.NOT_JSON, line);
    }

    /**
     * What an event tells of, whatever else is wrong with it.
     *
     * @throws EventRejected if that cannot be read
     */
    Money gross(String line) {
        JsonNode event = event(line);
        return Amounts.parse(GROSS, text(event, GROSS), currency(event, time(event)));
    }

    /** @throws EventRejected for the first thing that is wrong */
    Told read(String line) {
        JsonNode event = event(line);
        String id = name(event, ID);
        EventKind kind = kind(event);
        Currency currency = currency(event, time(event));
        Money gross = Amounts.parse(GROSS, text(event, GROSS), currency);
        if (gross.isZero() && kind == EventKind.REVERSAL) {
            throw new EventRejected(GROSS, Reason.NOT_POSITIVE, text(event, GROSS));
        }
        return new Told(source(event), id, kind, derivative(event), gross.micros(), currency, period(event),
                replaces(event, kind, id));
    }

    private static JsonNode event(String line) {
        try {
            return object(line, NAMES);
        } catch (NameRefused unclear) {
            throw EventRejected.name(unclear.doubts().get(0));
        }
    }

    private static String source(JsonNode event) {
        String source = name(event, "source");
        if (source.length() > LONGEST_SOURCE) {
            throw new EventRejected("source", Reason.BAD_ID, source);
        }
        return source;
    }

    private static String derivative(JsonNode event) {
        String derivative = text(event, "derivative");
        if (!Item.isId(derivative)) {
            throw new EventRejected("derivative", Reason.BAD_ID, derivative);
        }
        return derivative;
    }

    private static EventKind kind(JsonNode event) {
        String code = text(event, "kind");
        return Stream.of(EventKind.values()).filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new EventRejected("kind", Reason.BAD_KIND, code));
    }

    /** One that was money at the time. */
    private static Currency currency(JsonNode event, Period time) {
        String code = text(event, CURRENCY);
        return Currencies.of(code, time.start(), time.end()).orElseThrow(() -> {
            boolean isLower = Currencies.of(code.toUpperCase(Locale.ROOT), time.start(), time.end()).isPresent();
            return new EventRejected(CURRENCY, isLower ? Reason.LOWER_CASE_CURRENCY : Reason.UNKNOWN_CURRENCY, code);
        });
    }

    /** When it was earned; all the time there is where that cannot be read, which is told for itself. */
    private Period time(JsonNode event) {
        try {
            return period(event);
        } catch (EventRejected unreadable) {
            return new Period(EARLIEST, clock.instant());
        }
    }

    private Period period(JsonNode event) {
        Instant start = moment(event, START);
        Instant end = moment(event, END);
        if (start.isBefore(EARLIEST)) {
            throw new EventRejected(START, Reason.PERIOD_TOO_OLD, text(event, START));
        }
        if (end.isAfter(clock.instant().plus(AppClock.TOLERANCE))) {
            throw new EventRejected(END, Reason.IN_THE_FUTURE, text(event, END));
        }
        if (!start.isBefore(end)) {
            throw new EventRejected(END, Reason.PERIOD_REVERSED, text(event, END));
        }
        if (Duration.between(start, end).compareTo(Period.LONGEST) > 0) {
            throw new EventRejected(END, Reason.PERIOD_TOO_LONG, text(event, END));
        }
        return new Period(start, end);
    }

    /** The database holds millionths of seconds. */
    private Instant moment(JsonNode event, String field) {
        String text = text(event, field);
        return moments.get(text, EventParser::moment).orElseThrow(() -> new EventRejected(field, Reason.BAD_TIME, text));
    }

    private static Optional<Instant> moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return Optional.of(moment).filter(one -> one.equals(one.truncatedTo(ChronoUnit.MICROS)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String replaces(JsonNode event, EventKind kind, String id) {
        if (!kind.isCorrection()) {
            if (!event.path(REPLACES).isMissingNode() && !event.path(REPLACES).isNull()) {
                throw new EventRejected(REPLACES, Reason.REPLACES_NOTHING, event.path(REPLACES).asText());
            }
            return null;
        }
        String original = name(event, REPLACES);
        if (original.equals(id)) {
            throw new EventRejected(REPLACES, Reason.REPLACES_ITSELF, id);
        }
        return original;
    }

    private static String name(JsonNode event, String field) {
        String name = text(event, field);
        if (!NAME.matcher(name).matches()) {
            throw new EventRejected(field, Reason.BAD_ID, name);
        }
        return name;
    }

    private static String text(JsonNode event, String field) {
        JsonNode value = event.path(field);
        if (value.isMissingNode() || value.isNull() || (value.isTextual() && value.textValue().isEmpty())) {
            throw new EventRejected(field, Reason.MISSING, "");
        }
        if (!value.isTextual()) {
            throw new EventRejected(field, Reason.NOT_TEXT, value.toString());
        }
        return value.textValue();
    }
}
