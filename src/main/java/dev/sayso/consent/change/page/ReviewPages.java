package dev.sayso.consent.change.page;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeProgressDesk;
import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.ChangeWish;
import dev.sayso.consent.change.plan.RestorePoint;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Pager;
import dev.sayso.web.Progress;
import dev.sayso.web.ReviewNote;
import dev.sayso.web.TimeText;
import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** What the pages show of a review, before and after it is applied. */
@ApplicationScoped
class ReviewPages {

    private static final int LINES = 50;

    private final Reviews reviews;
    private final ReviewParts parts;
    private final ChangeSets sets;
    private final ChangeProgressDesk progress;
    private final Uses uses;
    private final Acting acting;
    private final List<ReviewNote> notes;

    ReviewPages(Reviews reviews, ReviewParts parts, ChangeSets sets, ChangeProgressDesk progress, Uses uses, Acting acting,
            @All List<ReviewNote> notes) {
        this.reviews = reviews;
        this.parts = parts;
        this.sets = sets;
        this.progress = progress;
        this.uses = uses;
        this.acting = acting;
        this.notes = notes;
    }

    /** @param refused why it was not applied, null if nothing was refused */
    ReviewView review(ChangeSet set, @Nullable ChangeRefused refused) {
        Words words = new Words(acting.language());
        List<ChangeWish> wishes = sets.wishes(set.id());
        List<Use> all = uses.all();
        long answers = reviews.answers(set) + wishes.stream()
                .filter(wish -> wish.wish().kind().isRule() && wish.refused() == null).count();
        Progress progress = progress(set, answers, words);
        boolean settled = progress == null;
        long different = set.state() == ChangeSet.State.REVIEWED && set.round() > 1 ? reviews.different(set) : 0;
        return new ReviewView(set, title(set, wishes, all, words), about(set, words),
                answers == 0 ? null : words.counted(words.own().confirm(), answers),
                settled ? parts.of(set, wishes, all, reviews.counted(set)) : List.of(),
                Stream.concat(states(set, words), Stream.of(Column.number(words.own().column_items()))).toList(),
                progress, different == 0 ? null : words.counted(words.own().different(), different),
                refused, settled ? notes(set) : List.of());
    }

    private List<RawString> notes(ChangeSet set) {
        return set.round() == 0 ? List.of()
                : notes.stream().sorted(Comparator.comparingInt(ReviewNote::order))
                        .flatMap(note -> note.content(set.id(), set.round()).stream()).map(TemplateInstance::render)
                        .map(RawString::new).toList();
    }

    /** The items of a review that are alike, or that are not as they were in the one before. */
    LinesView lines(ChangeSet set, LineQuery query) {
        return query.isDiffering() ? differing(set, query) : alike(set, query);
    }

    private LinesView differing(ChangeSet set, LineQuery query) {
        Words words = new Words(acting.language());
        List<Reviews.ItemLine> found = reviews.differing(set, query.after(), LINES + 1);
        Long cut = found.size() > LINES ? found.get(LINES).id() : null;
        List<Reviews.ItemLine> shown = found.stream().filter(line -> cut == null || line.id() < cut).toList();
        Map<String, String> titles = uses.all().stream()
                .collect(toMap(Use::name, use -> use.words(words.language()).title()));
        ReviewView.State gone = new ReviewView.State(words.own().gone(), "");
        return new LinesView(set, title(set, sets.wishes(set.id()), uses.all(), words), words.own().differing_title(),
                shown.stream().map(line -> new LinesView.Line(line.item(), line.title(), titles.get(line.use()),
                        words.badge(line.was()), line.gone() ? gone : words.badge(line.becomes()))).toList(),
                columns(set, words), pager(set, query, cut == null ? null : shown.get(shown.size() - 1).id()));
    }

    private LinesView alike(ChangeSet set, LineQuery query) {
        Words words = new Words(acting.language());
        List<Reviews.ItemLine> found = reviews.items(set, query, LINES + 1);
        List<Reviews.ItemLine> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        return new LinesView(set, title(set, sets.wishes(set.id()), uses.all(), words), words.own().lines_title(),
                shown.stream().map(line -> new LinesView.Line(line.item(), line.title(), null, words.badge(line.was()),
                        words.badge(line.becomes()))).toList(),
                columns(set, words), pager(set, query, found.size() > LINES ? shown.get(LINES - 1).id() : null));
    }

    private static List<Column> columns(ChangeSet set, Words words) {
        return Stream.concat(Stream.of(Column.text(words.own().column_item())), states(set, words)).toList();
    }

    private static @Nullable Pager pager(ChangeSet set, LineQuery query, @Nullable Long last) {
        String path = "/changes/" + set.id() + "/lines";
        return query.after() == 0 && last == null ? null
                : new Pager(query.after() == 0 ? null : path + query.query(0), last == null ? null : path + query.query(last));
    }

    /** The standing before, and after. */
    private static Stream<Column> states(ChangeSet set, Words words) {
        boolean done = set.state() == ChangeSet.State.APPLIED;
        return Stream.of(Column.text(done ? words.own().before() : words.own().now()),
                Column.text(done ? words.own().after() : words.own().then()));
    }

    private static String title(ChangeSet set, List<ChangeWish> wishes, List<Use> uses, Words words) {
        return switch (set.origin()) {
            case UNDO -> words.own().title_undo();
            case RESTORE -> words.own().title_restore();
            case FILE -> words.own().title_file();
            case SOME, MATCHING, RULE, REPEAT -> titleOfUses(wishes, uses, words);
        };
    }

    private static String titleOfUses(List<ChangeWish> wishes, List<Use> uses, Words words) {
        List<String> titles = uses.stream()
                .filter(use -> wishes.stream().anyMatch(wish -> wish.wish().use().equals(use.name())))
                .map(use -> use.words(words.language()).title()).toList();
        return titles.isEmpty() ? words.own().draft_items() : words.title(wishes.get(0).wish().kind(), titles);
    }

    /** What is taken back or restored, or what a rule is; null where the title says it all. */
    private @Nullable String about(ChangeSet set, Words words) {
        Locale locale = words.language().locale();
        return switch (set.origin()) {
            case UNDO -> set.undone().map(act -> reviews.act(set.creatorId(), act))
                    .map(act -> words.own().undo_of(TimeText.minute(act.at(), locale),
                            words.counted(words.own().answers(), act.answers())))
                    .orElse(null);
            case RESTORE -> RestorePoint.of(set).map(point -> restored(set, point, words)).orElse(null);
            case RULE -> words.own().rule_about();
            default -> null;
        };
    }

    private String restored(ChangeSet set, RestorePoint point, Words words) {
        Locale locale = words.language().locale();
        UUID act = point.act();
        return act == null
                ? words.own()
                        .restore_day(TimeText.day(requireNonNull(point.day()).atStartOfDay(ZoneOffset.UTC).toInstant(), locale))
                : words.own().restore_act(TimeText.minute(reviews.act(set.creatorId(), act).at(), locale));
    }

    private @Nullable Progress progress(ChangeSet set, long answers, Words words) {
        return switch (set.state()) {
            case WEIGHING -> new Progress(words.own().weighing(), Progress.State.RUNNING, reviews.heldUntil(set, set.reached()),
                    Math.max(1, reviews.heldUntil(set, Long.MAX_VALUE)), words.own().weighed(words.items(set.weighed())));
            case APPLYING -> {
                int written = progress.written(set.id());
                yield new Progress(words.own().applying(), Progress.State.RUNNING, Math.min(written, answers),
                        Math.max(1, answers), words.counted(words.own().written(), written));
            }
            case APPLIED -> {
                long pending = reviews.pending(set);
                yield pending == 0 && reviews.isObeyed(set) ? null
                        : new Progress(words.own().kept_title(), Progress.State.RUNNING, answers - pending,
                                answers, words.own().kept_text());
            }
            default -> null;
        };
    }
}
