package dev.sayso.consent.change.page;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeProgressDesk;
import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.ChangeWish;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Pager;
import dev.sayso.web.Progress;
import dev.sayso.web.TimeText;

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

    ReviewPages(Reviews reviews, ReviewParts parts, ChangeSets sets, ChangeProgressDesk progress, Uses uses, Acting acting) {
        this.reviews = reviews;
        this.parts = parts;
        this.sets = sets;
        this.progress = progress;
        this.uses = uses;
        this.acting = acting;
    }

    /** @param refused why it was not applied, null if nothing was refused */
    ReviewView review(ChangeSet set, @Nullable ChangeRefused refused) {
        Words words = new Words(acting.language());
        List<ChangeWish> wishes = sets.wishes(set.id());
        List<Use> all = uses.all();
        long answers = reviews.answers(set) + wishes.stream()
                .filter(wish -> wish.wish().kind().isRule() && wish.refused() == null).count();
        long different = set.round() > 1 ? reviews.different(set) : 0;
        return new ReviewView(set, title(set, wishes, all, words), about(set, words),
                answers == 0 ? null : words.counted(words.own().confirm(), answers),
                parts.of(set, wishes, all, reviews.counted(set)),
                Stream.concat(states(set, words), Stream.of(Column.number(words.own().column_items()))).toList(),
                progress(set, answers, words), different == 0 ? null : words.counted(words.own().different(), different),
                set.state() != ChangeSet.State.APPLIED || reviews.isInEffect(set), refused);
    }

    /** The items of a review that are alike. */
    LinesView lines(ChangeSet set, LineQuery query) {
        Words words = new Words(acting.language());
        List<Reviews.ItemLine> found = reviews.items(set, query, LINES + 1);
        List<Reviews.ItemLine> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String path = "/changes/" + set.id() + "/lines";
        String next = found.size() > LINES ? path + query.query(shown.get(LINES - 1).id()) : null;
        return new LinesView(set, title(set, sets.wishes(set.id()), uses.all(), words),
                shown.stream().map(line -> new LinesView.Line(line.item(), line.title(), words.badge(line.was()),
                        words.badge(line.becomes()))).toList(),
                Stream.concat(Stream.of(Column.text(words.own().column_item())), states(set, words)).toList(),
                query.after() == 0 && next == null ? null : new Pager(query.after() == 0 ? null : path + query.query(0), next));
    }

    /** The standing before, and after. */
    private static Stream<Column> states(ChangeSet set, Words words) {
        boolean done = set.state() == ChangeSet.State.APPLIED;
        return Stream.of(Column.text(done ? words.own().before() : words.own().now()),
                Column.text(done ? words.own().after() : words.own().then()));
    }

    private static String title(ChangeSet set, List<ChangeWish> wishes, List<Use> uses, Words words) {
        if (!set.undone().isEmpty()) {
            return words.own().title_undo();
        }
        List<String> titles = uses.stream()
                .filter(use -> wishes.stream().anyMatch(wish -> wish.wish().use().equals(use.name())))
                .map(use -> use.words(words.language()).title()).toList();
        return titles.isEmpty() ? words.own().draft_items() : words.title(wishes.get(0).wish().kind(), titles);
    }

    /** The act that is taken back; null for every other set. */
    private @Nullable String about(ChangeSet set, Words words) {
        return reviews.undone(set).map(act -> words.own().undo_of(TimeText.minute(act.at(), words.language().locale()),
                words.counted(words.own().answers(), act.answers()))).orElse(null);
    }

    private @Nullable Progress progress(ChangeSet set, long answers, Words words) {
        return switch (set.state()) {
            case WEIGHING -> new Progress(words.own().weighing(), Progress.State.RUNNING, 0, 1,
                    words.own().weighed(words.items(set.weighed())));
            case APPLYING -> {
                int written = progress.written(set.id());
                yield new Progress(words.own().applying(), Progress.State.RUNNING, Math.min(written, answers),
                        Math.max(1, answers), words.counted(words.own().written(), written));
            }
            default -> null;
        };
    }
}
