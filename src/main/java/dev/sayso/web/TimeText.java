package dev.sayso.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.ConfigProvider;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** Moments, days and months in the reader's language, months by name, in the zone {@code sayso.zone}. */
@TemplateExtension
public final class TimeText {

    private static final ZoneId ZONE = ConfigProvider.getConfig().getValue("sayso.zone", ZoneId.class);
    private static final Map<Key, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private TimeText() {
    }

    /** Such as 3 March 2026. */
    public static String day(Instant moment, @TemplateAttribute("locale") Object locale) {
        return format("yMMMMd", moment.atZone(ZONE), locale);
    }

    /** Such as 3 Mar 2026, where there is little room. */
    static String shortDay(Instant moment, @TemplateAttribute("locale") Object locale) {
        return format("yMMMd", moment.atZone(ZONE), locale);
    }

    /** Such as 3 March 2026, 14:05. */
    public static String minute(Instant moment, @TemplateAttribute("locale") Object locale) {
        return format("yMMMMdHHmm", moment.atZone(ZONE), locale);
    }

    /** Such as 14:05:22 UTC. */
    public static String clock(Instant moment, @TemplateAttribute("locale") Object locale) {
        return DateTimeFormatter.ofPattern("HH:mm:ss z", (Locale) locale).format(moment.atZone(ZONE));
    }

    /** Such as 3 March 2026. */
    public static String text(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return format("yMMMMd", day, locale);
    }

    /** Such as March 2026. */
    public static String text(YearMonth month, @TemplateAttribute("locale") Object locale) {
        return format("yMMMM", month, locale);
    }

    /** Such as Mar, under a bar. */
    public static String tick(YearMonth month, Locale locale) {
        return format("LLL", month, locale);
    }

    /**
     * Such as 12 milliseconds, 1.2 seconds, 3 minutes, 5 hours or 2 days: the greatest of them, seconds with one decimal
     * from 0.1 on.
     */
    public static String length(Duration time, Locale locale) {
        double seconds = time.toMillis() / 1_000.0;
        Measure measure = seconds < 0.1 ? new Measure(time.toMillis(), MeasureUnit.MILLISECOND)
                : seconds < 60 ? new Measure(Math.round(seconds * 10) / 10.0, MeasureUnit.SECOND)
                        : time.toHours() < 1 ? new Measure(time.toMinutes(), MeasureUnit.MINUTE)
                                : time.toDays() < 1 ? new Measure(time.toHours(), MeasureUnit.HOUR)
                                        : new Measure(time.toDays(), MeasureUnit.DAY);
        return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE).formatMeasures(measure);
    }

    /** The zone's name, for the line that says it once per page. */
    @TemplateExtension(namespace = "zone")
    static String name(@TemplateAttribute("locale") Object locale) {
        return ZONE.getDisplayName(TextStyle.SHORT, (Locale) locale);
    }

    private static String format(String skeleton, TemporalAccessor time, Object locale) {
        return FORMATS.computeIfAbsent(new Key(skeleton, (Locale) locale), Key::format).format(time);
    }

    private record Key(String skeleton, Locale locale) {

        /** English with the day before the month, as the other languages have it. */
        DateTimeFormatter format() {
            ULocale region = locale.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(locale);
            return DateTimeFormatter.ofPattern(DateTimePatternGenerator.getInstance(region).getBestPattern(skeleton),
                    locale);
        }
    }
}
