package dev.sayso.consent.change.page;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.Screen;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeWish;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsMessages;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.Withdrawal;
import dev.sayso.terms.Wording;
import dev.sayso.terms.reading.Term;
import dev.sayso.web.Fact;
import dev.sayso.web.Messages;

/** Shows, use by use, what is answered in which words, and what that does. */
@ApplicationScoped
class ReviewParts {

    /** Answers in the same words: a yes by the version of its terms, 0 for every other answer, which may stand for a yes. */
    private record Alike(String use, Act.Kind kind, int terms, @Nullable Reason lapsed) {
    }

    /**
     * What was read once for all uses.
     *
     * @param each for how many items each answer is given, by its place; read where they differ
     */
    private record Read(ChangeSet set, Map<Integer, Long> each, Map<Alike, List<ChangeWish>> wishes, List<Found> found,
            Map<String, Terms> offered,
            Map<Alike, Terms> terms, TextsByHash texts, Words words) {
    }

    private final Reviews reviews;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Acting acting;
    private final Clock clock;

    ReviewParts(Reviews reviews, TermsVersions versions, TermsTexts texts, Acting acting, Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.texts = texts;
        this.acting = acting;
        this.clock = clock;
    }

    List<ReviewView.Part> of(ChangeSet set, List<ChangeWish> wishes, List<Use> uses, List<Found> found) {
        Map<Alike, List<ChangeWish>> alike = wishes.stream()
                .collect(groupingBy(wish -> alike(wish.wish()), LinkedHashMap::new, toList()));
        List<Terms> all = versions.all();
        Map<Alike, Terms> terms = new LinkedHashMap<>();
        alike.keySet().forEach(one -> all.stream()
                .filter(version -> version.use().name().equals(one.use()) && version.version() == one.terms()).findFirst()
                .ifPresent(version -> terms.put(one, version)));
        Read read = new Read(set, set.origin() == Origin.FILE ? reviews.each(set) : Map.of(), alike, found,
                versions.current(clock.instant()).stream().collect(toMap(one -> one.use().name(), one -> one)), terms,
                texts.of(terms.values().stream().map(one -> one.wording(acting.language())).toList()),
                new Words(acting.language()));
        return uses.stream().filter(use -> alike.keySet().stream().anyMatch(one -> one.use().equals(use.name()))
                || found.stream().anyMatch(one -> one.use().equals(use.name()))).map(use -> part(use, read)).toList();
    }

    private static Alike alike(Wish wish) {
        return new Alike(wish.use(), wish.kind(), wish.grant() == null ? 0 : wish.grant().terms(), wish.lapsed());
    }

    private static ReviewView.Part part(Use use, Read read) {
        UseWords said = use.words(read.words().language());
        List<Found> ofUse = read.found().stream().filter(one -> one.use().equals(use.name())).toList();
        return new ReviewView.Part(use.name(), said.title(), said.means(),
                read.wishes().entrySet().stream().filter(one -> one.getKey().use().equals(use.name()))
                        .map(one -> answer(one.getKey(), one.getValue(), read)).toList(),
                ofUse.stream().filter(one -> one.isChange() && one.was() != one.becomes()).map(one -> group(one, read))
                        .toList(),
                ofUse.stream().filter(one -> one.isChange() && one.was() == one.becomes()).map(one -> group(one, read))
                        .toList(),
                ofUse.stream().filter(one -> !one.isChange()).map(one -> group(one, read)).toList());
    }

    private static ReviewView.Answer answer(Alike alike, List<ChangeWish> wishes, Read read) {
        Terms terms = read.terms().get(alike);
        Optional<Terms> meant = Optional.ofNullable(terms == null ? read.offered().get(alike.use()) : terms);
        Admission refused = wishes.get(0).refused();
        return new ReviewView.Answer(read.words().shared().answer(alike.kind()),
                Screen.means(alike.kind(), meant, read.words().language()), facts(alike.kind(), wishes, terms, read),
                refused == null ? null : read.words().refused(refused), read.words().lapsed(alike.lapsed()),
                alike.kind().isRule() ? 0 : wishes.get(0).place(),
                terms == null ? null : TermsOffered.of(terms, read.texts(), read.words().language()));
    }

    /** What a yes is bound to, and what its terms say it does beside what its control says. */
    private static List<Fact> facts(Act.Kind kind, List<ChangeWish> wishes, @Nullable Terms terms, Read read) {
        if (terms == null) {
            return List.of();
        }
        Words words = read.words();
        Wording wording = terms.wording(words.language());
        TermsMessages labels = Messages.of(TermsMessages.class, words.language());
        List<Fact> facts = new ArrayList<>(conditions(wishes, read));
        if (kind.isRule()) {
            facts.add(new Fact(labels.version_yes(), wording.yes()));
        }
        facts.add(new Fact(labels.version_stop(), wording.stop()));
        return facts;
    }

    /** What a yes is bound to; many earlier ones keep what each was bound to. */
    private static List<Fact> conditions(List<ChangeWish> wishes, Read read) {
        Words words = read.words();
        Grant grant = wishes.get(0).wish().grant();
        if (grant == null) {
            return List.of();
        }
        if (wishes.size() > 1) {
            return read.set().origin() == Origin.FILE ? each(wishes, read)
                    : List.of(new Fact(words.shared().ends(), words.own().as_before()));
        }
        return List.of(new Fact(words.shared().ends(), words.day(grant)),
                new Fact(words.shared().commercial(), words.commercial(grant)),
                new Fact(words.shared().audience(), words.audience(grant)));
    }

    /** What different yeses are bound to, those given most often first. */
    private static List<Fact> each(List<ChangeWish> wishes, Read read) {
        Words words = read.words();
        return wishes.stream().filter(wish -> read.each().containsKey(wish.place()))
                .sorted(Comparator.comparing(wish -> -read.each().getOrDefault(wish.place(), 0L)))
                .map(wish -> new Fact(words.items(read.each().getOrDefault(wish.place(), 0L)),
                        words.bound(requireNonNull(wish.wish().grant()))))
                .toList();
    }

    private static ReviewView.Group group(Found found, Read read) {
        Admission refused = found.refused();
        return new ReviewView.Group(read.words().badge(found.was()), read.words().badge(found.becomes()),
                stops(found, read.words()), refused == null ? null : read.words().refused(refused),
                read.words().items(found.items()), "/changes/" + read.set().id() + "/lines" + LineQuery.of(found).query(0));
    }

    /** What becomes of derivatives that exist. */
    private static @Nullable String stops(Found found, Words words) {
        return found.stops() == null ? null
                : Term.withdrawal(Withdrawal.valueOf(requireNonNull(found.stops()).policy().name()), found.stops().days(),
                        words.language());
    }
}
