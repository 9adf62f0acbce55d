package dev.sayso.consent.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.TimeUnit;

import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.TimeText;

/** The conditions a yes can be given under, none of them chosen for anybody. */
public record ConditionsOffered(List<Option> ends, List<Option> commerce, List<Option> audiences) {

    /**
     * What is offered at a moment.
     *
     * @param held the yes in force, whose end can be kept, so that it can be narrowed and last no longer
     * @param typed what was just sent; an end that can still be is offered again
     */
    public static ConditionsOffered at(Instant now, @Nullable Grant held, ConditionsForm typed, Language reader) {
        ConsentMessages words = Messages.of(ConsentMessages.class, reader);
        return new ConditionsOffered(ends(now, held, typed, reader),
                List.of(Option.of(ConditionsForm.YES, words.commercial_allow()),
                        Option.of(ConditionsForm.NO, words.commercial_refuse())),
                List.of(Option.of(ConditionsForm.EVERYONE, words.for_everyone()),
                        Option.of(ConditionsForm.VERIFIED, words.for_verified()),
                        Option.of(ConditionsForm.LISTED, words.for_listed())));
    }

    private static List<Option> ends(Instant now, @Nullable Grant held, ConditionsForm typed, Language reader) {
        ConsentMessages words = Messages.of(ConsentMessages.class, reader);
        Map<Instant, String> ends = new LinkedHashMap<>();
        Optional.ofNullable(held).map(Grant::end).filter(now::isBefore).ifPresent(end -> ends.put(end, words.end_as_now()));
        for (Ends end : Ends.values()) {
            ends.putIfAbsent(end.from(now), months(end.months(), reader));
        }
        typed.endsAt().filter(end -> now.isBefore(end) && !end.isAfter(Ends.AFTER_24_MONTHS.from(now)))
                .ifPresent(end -> ends.putIfAbsent(end, words.end_as_chosen()));
        return ends.entrySet().stream().map(end -> new Option(ConditionsForm.day(end.getKey()), end.getValue(),
                words.until(TimeText.day(end.getKey(), reader.locale())), null)).toList();
    }

    private static String months(int number, Language reader) {
        return MeasureFormat.getInstance(reader.locale(), MeasureFormat.FormatWidth.WIDE)
                .format(new Measure(number, TimeUnit.MONTH));
    }
}
