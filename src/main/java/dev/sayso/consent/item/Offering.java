package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Said;
import dev.sayso.terms.Terms;
import dev.sayso.web.Option;

/** Puts together what a yes can be given under: the terms, and the conditions that whoever gives it chooses. */
record Offering(Reading reading, TermsBook book, Sentences sentences) {

    UseView.Offer of(Terms terms, Said said, Typed typed) {
        TermsBook.Difference older = book.accepted(terms.use().name(), said)
                .filter(accepted -> said.isYes() && accepted.version() < terms.version())
                .map(accepted -> book.between(accepted, terms)).orElse(null);
        return new UseView.Offer(terms, terms.wording(sentences.language()), book.sections(terms), book.facts(terms),
                older, new UseView.Conditions(ends(said, typed), commerce(), audiences()));
    }

    /** The ends that are offered; the present one too, so that a yes can be narrowed and last no longer. */
    private List<Option> ends(Said said, Typed typed) {
        Map<Instant, String> ends = new LinkedHashMap<>();
        if (said.source() == Said.Source.OWN_CHOICE && said.isYes()) {
            ends.put(requireNonNull(said.grant()).end(), words().end_as_now());
        }
        for (Ends end : Ends.values()) {
            ends.putIfAbsent(end.from(reading.now()), sentences.months(end.months()));
        }
        typed.endsAt().filter(end -> end.isAfter(reading.now()) && !end.isAfter(Ends.AFTER_24_MONTHS.from(reading.now())))
                .ifPresent(end -> ends.putIfAbsent(end, words().end_as_chosen()));
        return ends.entrySet().stream().map(end -> new Option(Typed.day(end.getKey()).toString(), end.getValue(),
                words().end_until(sentences.day(end.getKey())), null)).toList();
    }

    private List<Option> commerce() {
        return List.of(Option.of("yes", words().commercial_allow()), Option.of("no", words().commercial_refuse()));
    }

    private List<Option> audiences() {
        return List.of(Option.of(Typed.EVERYONE, words().for_everyone()), Option.of(Typed.VERIFIED, words().for_verified()),
                Option.of(Typed.LISTED, words().for_listed()));
    }

    private ItemMessages words() {
        return sentences.words();
    }
}
