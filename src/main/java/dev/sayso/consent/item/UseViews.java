package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Refused;
import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.terms.Terms;
import dev.sayso.terms.Use;
import dev.sayso.web.Fact;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/** Puts together what the page shows of each use. */
record UseViews(Reading reading, TermsBook book, Sentences sentences, Reply reply, Screen screen, Supplier<UUID> acts) {

    UseView of(Use use) {
        Said said = reading.said(use.name());
        StandingView standing = StandingView.of(reading.standing(use.name()), said, reading.now());
        Typed typed = reply.isAbout(use.name()) && reply.typed() != null ? reply.typed() : inForce(said);
        return new UseView(use.name(), use.words(sentences.language()), sentences.effect(standing),
                facts(use, standing.standing(), said), said.reasons().contains(Reason.ACCOUNT_OFF), form(use, said, typed),
                book.offered(use.name()).map(terms -> offer(terms, said, typed)).orElse(null), news(use, standing, said));
    }

    /** Nothing is chosen for anybody but what they chose themselves and what holds. */
    private static Typed inForce(Said said) {
        boolean holds = said.source() == Said.Source.OWN_CHOICE && (said.isYes() || said.isNo());
        return holds ? Typed.of(said.grant()) : Typed.NOTHING;
    }

    /** Why it is so comes first, unless it is because of what the reader said. */
    private List<Fact> facts(Use use, Standing standing, Said said) {
        List<Fact> facts = new ArrayList<>();
        if (!said.reasons().contains(standing.reason())) {
            facts.add(new Fact(words().why(), because(use, standing)));
        }
        List<String> waits = outstanding(standing);
        if (!said.isNo() && !waits.isEmpty()) {
            facts.add(new Fact(words().waits(), sentences.list(waits)));
        }
        Conditions conditions = standing.conditions();
        if (conditions != null) {
            facts.add(new Fact(words().whom(), sentences.scope(conditions.audience(), conditions.commercial())));
        }
        facts.add(new Fact(words().choice(), said(use, said)));
        return facts;
    }

    private String because(Use use, Standing standing) {
        boolean nobody = standing.reason() == Reason.HOLDERS_UNKNOWN && reading.isDepictedComplete()
                && reading.standings().use(use.name()).filter(UseFacts::likeness).isPresent();
        return nobody ? words().because_nobody_depicted() : sentences.shared().reason_means(standing.reason());
    }

    private String said(Use use, Said said) {
        return sentences.said(said, reading.lastChoice(use.name()).filter(Act.Kind.CLEAR::equals).isPresent());
    }

    /** The owners whose yes is missing, as another owner sees them; none if it is the reader's alone. */
    private List<String> outstanding(Standing standing) {
        String reader = requireNonNull(reading.people().get(reading.creator())).platformId();
        List<String> others = standing.outstanding().stream().filter(owner -> !owner.equals(reader))
                .map(owner -> Sentences.name(reading.name(owner))).toList();
        if (!reading.isOwner() || others.isEmpty() || standing.isYes()) {
            return List.of();
        }
        Stream<String> you = standing.outstanding().contains(reader) ? Stream.of(words().you()) : Stream.empty();
        return Stream.concat(you, others.stream()).toList();
    }

    private UseView.Form form(Use use, Said said, Typed typed) {
        Shown shown = new Shown(reading.standings().version(reading.item().id()),
                reading.standings().lastAnswer(reading.item().id(), use.name(), reading.creator()),
                Screen.hash(screen.choice(use, book.offered(use.name()), book.texts(), sentences.language())));
        return new UseView.Form("/items/" + reading.item().platformId() + "/choices", acts.get(), shown.token(),
                answers(use, said), typed, reply.isAbout(use.name()) ? reply.problems() : Problems.NONE);
    }

    private List<Option> answers(Use use, Said said) {
        String title = use.words(sentences.language()).title();
        List<Option> answers = new ArrayList<>();
        if (book.offered(use.name()).isPresent()) {
            answers.add(answer(use, Typed.ALLOW, Act.Kind.ALLOW, "", words().save_allow(title)));
        }
        answers.add(answer(use, Typed.REFUSE, Act.Kind.REFUSE, stop(use, said), words().save_refuse(title)));
        if (reading.lastChoice(use.name()).filter(kind -> kind != Act.Kind.CLEAR).isPresent()) {
            answers.add(answer(use, Typed.CLEAR, Act.Kind.CLEAR, "", words().save_clear(title)));
        }
        return answers;
    }

    private Option answer(Use use, String value, Act.Kind kind, String more, String act) {
        String means = Screen.means(kind, book.offered(use.name()), sentences.language());
        return new Option(value, sentences.shared().answer(kind), (means + " " + more).strip(), act);
    }

    /** What taking back the reader's present yes does, by the terms it is under. */
    private String stop(Use use, Said said) {
        return said.isYes() ? accepted(use.name(), said)
                .map(terms -> terms.wording(sentences.language()).stop()).orElse("") : "";
    }

    private Optional<Terms> accepted(String use, Said said) {
        return Optional.ofNullable(said.grant()).flatMap(grant -> book.version(use, grant.terms()));
    }

    private UseView.Offer offer(Terms terms, Said said, Typed typed) {
        TermsBook.Difference older = accepted(terms.use().name(), said)
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

    private UseView.@Nullable News news(Use use, StandingView standing, Said said) {
        if (!reply.isAbout(use.name())) {
            return null;
        }
        String title = use.words(sentences.language()).title();
        return switch (reply.outcome()) {
            case SAVED -> new UseView.News("done", saved(title, standing, said), words().saved_told(), List.of());
            case KEPT -> new UseView.News("wait", words().kept(title), words().kept_text(), List.of());
            case REFUSED -> refused(requireNonNull(reply.refused()), use, said);
            case NONE, WRONG -> null;
        };
    }

    private String saved(String title, StandingView standing, Said said) {
        if (standing.end() != null) {
            return words().saved_on(title, sentences.day(standing.end()));
        }
        return said.isYes() ? words().saved_allowed(title) : words().saved_off(title);
    }

    private UseView.News refused(Refused refused, Use use, Said said) {
        Typed typed = requireNonNull(reply.typed());
        String about = typed.isAllow() ? words().about_allow(sentences.day(typed.endsAt().orElseThrow()),
                sentences.scope(typed.wanted().orElseThrow(), typed.isCommercial()))
                : typed.kind().map(kind -> sentences.shared().answer(kind)).orElseThrow();
        return new UseView.News("wait", refused.title(), refused.advice(),
                List.of(new Fact(words().in_force(), said(use, said)), new Fact(words().about(), about)));
    }

    private ItemMessages words() {
        return sentences.words();
    }
}
