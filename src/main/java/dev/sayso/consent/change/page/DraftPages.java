package dev.sayso.consent.change.page;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.plan.Plan;
import dev.sayso.consent.change.plan.Plans;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.list.ItemCount;
import dev.sayso.consent.standing.Act;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.NumberText;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/** What the page shows on which a creator says what is wanted. */
@ApplicationScoped
class DraftPages {

    /** The name of the form, which is about several uses at once. */
    static final String FORM = "all";

    private static final int FIRST = 5;

    private final Plans plans;
    private final Items items;
    private final Uses uses;
    private final Acting acting;
    private final Clock clock;

    DraftPages(Plans plans, Items items, Uses uses, Acting acting, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.uses = uses;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The page with a form as it is opened, or as it was sent.
     *
     * @param ticked the names of the uses that are ticked
     */
    DraftView draft(ChangeSet set, AnswerForm form, Set<String> ticked, Problems problems) {
        Words words = new Words(acting.language());
        Plan plan = plans.of(set);
        ItemCount count = plan.count(set);
        List<ItemListing> first = items.of(set.creatorId(), plan.first(set, FIRST));
        return new DraftView(set, first, count(count, words), more(count, first.size(), words),
                uses.all().stream().map(use -> tick(use, ticked)).toList(), answers(words), form,
                ConditionsOffered.at(clock.instant(), null, form.conditions(), acting.language()), problems);
    }

    private static String count(ItemCount count, Words words) {
        return count.more() ? words.own().items_many(words.items(count.number())) : words.items(count.number());
    }

    private @Nullable String more(ItemCount count, int shown, Words words) {
        if (count.more()) {
            return words.own().and_many_more();
        }
        return count.number() == shown ? null
                : words.own().and_more(NumberText.grouped(count.number() - shown, acting.language().locale()));
    }

    private DraftView.UseTick tick(Use use, Set<String> ticked) {
        return new DraftView.UseTick(use.name(), use.words(acting.language()).title(), use.words(acting.language()).means(),
                ticked.contains(use.name()));
    }

    private static List<Option> answers(Words words) {
        return List.of(Act.Kind.ALLOW, Act.Kind.REFUSE, Act.Kind.CLEAR).stream().map(kind -> new Option(AnswerForm.value(kind),
                words.shared().answer(kind), words.shared().answer_means(kind), null)).toList();
    }
}
