package dev.sayso.consent.change.page;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeProgressDesk;
import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Plans;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.consent.list.MyItems;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Fact;
import dev.sayso.web.NumberText;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;
import dev.sayso.web.Problems;
import dev.sayso.web.Progress;
import dev.sayso.web.TimeText;

/** What the pages of change sets show. */
@ApplicationScoped
class ChangePages {

    /** The name of the form, which is about several uses at once. */
    static final String FORM = "all";

    private static final int FIRST = 5;
    private static final int LINES = 50;

    private final Reviews reviews;
    private final ChangeSets sets;
    private final ChangeProgressDesk progress;
    private final Plans plans;
    private final Items items;
    private final Uses uses;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Acting acting;
    private final Clock clock;

    ChangePages(Reviews reviews, ChangeSets sets, ChangeProgressDesk progress, Plans plans, Items items, Uses uses,
            TermsVersions versions, TermsTexts texts, Acting acting, Clock clock) {
        this.reviews = reviews;
        this.sets = sets;
        this.progress = progress;
        this.plans = plans;
        this.items = items;
        this.uses = uses;
        this.versions = versions;
        this.texts = texts;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param typed what was just sent and is wrong, null for a form that is opened */
    DraftView draft(ChangeSet set, @Nullable AnswerForm typed, Set<String> ticked, Problems problems) {
        Words words = new Words(acting.language());
        AnswerForm form = typed == null ? AnswerForm.opened(FORM, null, null) : typed;
        int number = plans.count(set);
        List<ItemListing> first = items.of(set.creatorId(), plans.first(set, FIRST));
        return new DraftView(set, first, count(number, words), number > first.size()
                ? words.own().and_more(NumberText.grouped(number - first.size(), acting.language().locale()))
                : null,
                uses.all().stream().map(use -> tick(use, ticked)).toList(), answers(words), form,
                ConditionsOffered.at(clock.instant(), null, form.conditions(), acting.language()), problems);
    }

    private static String count(int number, Words words) {
        return number > MyItems.MANY ? words.own().items_many(words.items(MyItems.MANY)) : words.items(number);
    }

    private DraftView.UseTick tick(Use use, Set<String> ticked) {
        return new DraftView.UseTick(use.name(), use.words(acting.language()).title(), use.words(acting.language()).means(),
                ticked.contains(use.name()));
    }

    private static List<Option> answers(Words words) {
        return List.of(Act.Kind.ALLOW, Act.Kind.REFUSE, Act.Kind.CLEAR).stream().map(kind -> new Option(AnswerForm.value(kind),
                words.shared().answer(kind),
                kind == Act.Kind.CLEAR ? words.own().clear_means() : words.shared().answer_means(kind),
                null)).toList();
    }

    ReviewView review(ChangeSet set, @Nullable ChangeRefused refused) {
        Words words = new Words(acting.language());
        List<Found> found = reviews.counted(set);
        long answers = found.stream().filter(one -> one.answered() && one.isChange()).mapToLong(Found::items).sum()
                + sets.wishes(set.id()).stream()
                        .filter(wish -> wish.wish().kind().isRule() && wish.refused() == null).count();
        long different = set.round() > 1 ? reviews.different(set) : 0;
        return new ReviewView(set, title(set, words), about(set, words),
                answers == 0 ? null : words.answers(words.own().confirm(), answers),
                parts(set, found, words),
                Stream.concat(states(set, words), Stream.of(Column.number(words.own().column_items()))).toList(),
                progress(set, answers, words), different == 0 ? null : words.answers(words.own().different(), different),
                set.state() != ChangeSet.State.APPLIED || reviews.isInEffect(set), refused);
    }

    /** The standing before, and after. */
    private static Stream<Column> states(ChangeSet set, Words words) {
        boolean done = set.state() == ChangeSet.State.APPLIED;
        return Stream.of(Column.text(done ? words.own().before() : words.own().now()),
                Column.text(done ? words.own().after() : words.own().then()));
    }

    private String title(ChangeSet set, Words words) {
        if (set.origin() == Origin.UNDO) {
            return words.own().title_undo();
        }
        Wish wish = sets.wishes(set.id()).stream().map(one -> one.wish()).findFirst().orElse(null);
        return wish == null ? words.own().title_undo() : words.title(wish.kind(), titles(set));
    }

    private List<String> titles(ChangeSet set) {
        Set<String> wanted = sets.wishes(set.id()).stream().map(one -> one.wish().use()).collect(toSet());
        return uses.all().stream().filter(use -> wanted.contains(use.name())).map(use -> use.words(acting.language()).title())
                .toList();
    }

    /** The act that is taken back; null for every other set. */
    private @Nullable String about(ChangeSet set, Words words) {
        return set.origin() != Origin.UNDO ? null
                : reviews.undone(set)
                        .map(act -> words.own().undo_of(TimeText.minute(act.at(), acting.language().locale()),
                                words.answers(words.own().answers(), act.answers())))
                        .orElse(null);
    }

    private @Nullable Progress progress(ChangeSet set, long answers, Words words) {
        return switch (set.state()) {
            case WEIGHING -> new Progress(words.own().weighing(), Progress.State.RUNNING, 0, 1,
                    words.own().weighed(words.items(set.weighed())));
            case APPLYING -> {
                int written = progress.written(set.id());
                yield new Progress(words.own().applying(), Progress.State.RUNNING, Math.min(written, answers),
                        Math.max(1, answers), words.answers(words.own().written(), written));
            }
            default -> null;
        };
    }

    private List<ReviewView.Part> parts(ChangeSet set, List<Found> found, Words words) {
        List<Wish> wishes = sets.wishes(set.id()).stream().map(wish -> wish.wish()).toList();
        Map<String, Terms> terms = wishes.stream().filter(wish -> wish.grant() != null)
                .map(wish -> versions.of(wish.use(), Objects.requireNonNull(wish.grant()).terms())).flatMap(Optional::stream)
                .collect(toMap(one -> one.use().name(), one -> one, (one, other) -> other));
        TextsByHash read = texts.of(terms.values().stream().map(one -> one.wording(acting.language())).toList());
        List<ReviewView.Part> parts = new ArrayList<>();
        for (Use use : uses.all()) {
            List<Found> ofUse = found.stream().filter(one -> one.use().equals(use.name())).toList();
            List<Wish> wanted = wishes.stream().filter(wish -> wish.use().equals(use.name())).toList();
            if (!ofUse.isEmpty() || wanted.stream().anyMatch(wish -> wish.kind().isRule())) {
                parts.add(new ReviewView.Part(use.name(), use.words(acting.language()).title(),
                        set.origin() == Origin.UNDO ? rules(wanted, words) : facts(wanted, words),
                        groups(set, ofUse.stream().filter(Found::isChange).toList(), words),
                        groups(set, ofUse.stream().filter(one -> !one.isChange()).toList(), words),
                        Optional.ofNullable(terms.get(use.name()))
                                .map(one -> TermsOffered.of(one, read, acting.language())).orElse(null)));
            }
        }
        return parts;
    }

    /** What is answered, for all items alike. */
    private static List<Fact> facts(List<Wish> wishes, Words words) {
        return wishes.stream().findFirst().map(wish -> {
            List<Fact> facts = new ArrayList<>(List.of(new Fact(words.own().answer(), words.shared().answer(wish.kind()))));
            if (wish.grant() != null) {
                ConditionsForm conditions = ConditionsForm.of(wish.grant());
                facts.add(new Fact(words.shared().ends(), words.day(wish.grant())));
                facts.add(new Fact(words.shared().commercial(), wish.grant().commercial() ? words.shared().commercial_allow()
                        : words.shared().commercial_refuse()));
                facts.add(new Fact(words.shared().audience(), switch (conditions.audience()) {
                    case "listed" -> conditions.listed().replace("\n", ", ");
                    case "verified" -> words.shared().for_verified();
                    default -> words.shared().for_everyone();
                }));
            }
            return facts;
        }).orElse(List.of());
    }

    private static List<Fact> rules(List<Wish> wishes, Words words) {
        return wishes.stream().filter(wish -> wish.kind().isRule())
                .map(wish -> new Fact(words.own().rule(), words.shared().answer(wish.kind()))).toList();
    }

    private static List<ReviewView.Group> groups(ChangeSet set, List<Found> found, Words words) {
        return found.stream().sorted(Comparator.comparing(one -> one.was() == one.becomes()))
                .map(one -> new ReviewView.Group(state(one.was(), words), state(one.becomes(), words),
                        one.refused() == null ? null : words.refused(one.refused()), words.items(one.items()),
                        "/changes/" + set.id() + "/lines" + LineQuery.of(one).query(0)))
                .toList();
    }

    private static ReviewView.State state(Reason reason, Words words) {
        return new ReviewView.State(words.state(reason), reason == Reason.CONSENTED ? "on" : "");
    }

    /** The items of a review that are alike. */
    LinesView lines(ChangeSet set, LineQuery query) {
        Words words = new Words(acting.language());
        List<Reviews.ItemLine> found = reviews.items(set, query, LINES + 1);
        List<Reviews.ItemLine> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String path = "/changes/" + set.id() + "/lines";
        String next = found.size() > LINES ? path + query.query(shown.get(LINES - 1).id()) : null;
        return new LinesView(set, title(set, words),
                shown.stream().map(line -> new LinesView.Line(line.item(), line.title(), state(line.was(), words),
                        state(line.becomes(), words))).toList(),
                Stream.concat(Stream.of(Column.text(words.own().column_item())), states(set, words)).toList(),
                query.after() == 0 && next == null ? null : new Pager(query.after() == 0 ? null : path + query.query(0), next));
    }
}
