package dev.sayso.consent.permissions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.TimeUnit;

import dev.sayso.consent.standing.Ends;
import dev.sayso.web.Language;

/**
 * An end that a yes can be asked for.
 *
 * @param length such as "3 months"
 */
public record EndChoice(LocalDate day, String length) {

    static List<EndChoice> from(Instant now, Language language) {
        MeasureFormat format = MeasureFormat.getInstance(language.locale(), MeasureFormat.FormatWidth.WIDE);
        return Stream.of(Ends.values()).map(end -> new EndChoice(end.from(now).atOffset(ZoneOffset.UTC).toLocalDate(),
                format.format(new Measure(end.months(), TimeUnit.MONTH)))).toList();
    }
}
