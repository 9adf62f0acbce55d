package dev.sayso.consent.change;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.Screen;
import dev.sayso.consent.change.plan.Part;
import dev.sayso.consent.change.plan.Plan;
import dev.sayso.consent.change.plan.Plans;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.RuleFacts;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.web.Language;

/** Makes the review of a change set, a part at a time, in the running transaction. */
@ApplicationScoped
class ChangeReview {

    private static final int PART = 500;

    private final ChangeSets sets;
    private final ChangeLines lines;
    private final Plans plans;
    private final StandingReader standings;
    private final Answers answers;
    private final Screen screen;
    private final EntityManager entities;
    private final Clock clock;

    ChangeReview(ChangeSets sets, ChangeLines lines, Plans plans, StandingReader standings, Answers answers, Screen screen,
            EntityManager entities, Clock clock) {
        this.sets = sets;
        this.lines = lines;
        this.plans = plans;
        this.standings = standings;
        this.answers = answers;
        this.screen = screen;
        this.entities = entities;
        this.clock = clock;
    }

    void replaceWishes(ChangeSet set, List<Wish> wishes) {
        sets.wishes(set.id()).forEach(entities::remove);
        entities.flush();
        Map<Wish, Integer> places = new HashMap<>();
        wishes.forEach(wish -> add(set, wish, places));
    }

    void goOn(ChangeSet set) {
        if (set.reached() == 0) {
            begin(set);
        }
        Plan plan = plans.of(set);
        List<Long> items = plan.items(set, set.reached(), PART);
        if (items.isEmpty()) {
            set.reviewed();
            return;
        }
        List<ChangeWish> known = sets.wishes(set.id());
        Weighing weighing = new Weighing(standings.read(items), set.creatorId(), rules(set, known),
                set.origin() == Origin.RULE, clock.instant());
        Map<Long, List<Wish>> wishes = plan.wishes(set, new Part(items, weighing.now(), weighing.ruled(),
                known.stream().map(ChangeWish::wish).filter(wish -> !wish.kind().isRule()).toList()));
        Map<Wish, Integer> places = places(set);
        wishes.values().stream().flatMap(List::stream).distinct().filter(wish -> !places.containsKey(wish))
                .forEach(wish -> add(set, wish, places));
        entities.flush();
        lines.add(set, weighing.lines(items, wishes), places);
        set.weighed(items.size(), items.get(items.size() - 1), clock.instant());
    }

    /** The account rules come first: they decide what choices can be made. */
    private void begin(ChangeSet set) {
        lines.forget(set.id(), set.round() - 1);
        if (set.origin().isWorkedOut()) {
            replaceWishes(set, plans.of(set).rules(set));
        }
        Standings now = standings.readRules(set.creatorId());
        for (ChangeWish wish : sets.wishes(set.id())) {
            wish.show(text(wish.wish(), set.language()));
            if (wish.wish().kind().isRule()) {
                Admission admission = admission(set.creatorId(), wish.wish(), now);
                if (admission != Admission.ADMITTED) {
                    wish.refuse(admission);
                }
            }
        }
    }

    private Admission admission(long creator, Wish wish, Standings now) {
        UseFacts use = now.use(wish.use()).orElse(null);
        if (use == null) {
            return Admission.TERMS_NOT_CURRENT;
        }
        RuleFacts facts = new RuleFacts(answers.rule(creator, wish.use()).map(now::act).orElse(null), 0,
                answers.isClosed(creator));
        return Admission.ofRule(wish.proposal(), facts, use, clock.instant());
    }

    /** The rules that will be made, as acts. */
    private Map<String, Act> rules(ChangeSet set, List<ChangeWish> wishes) {
        List<ChangeWish> made = wishes.stream().filter(wish -> wish.wish().kind().isRule() && wish.refused() == null).toList();
        Map<String, Act> rules = new HashMap<>();
        if (!made.isEmpty()) {
            Standings now = standings.readRules(set.creatorId());
            made.forEach(wish -> rules.put(wish.wish().use(), act(set.creatorId(), wish.wish(), now)));
        }
        return rules;
    }

    private Act act(long creator, Wish wish, Standings now) {
        Instant moment = clock.instant();
        Mark given = Mark.proposedFirst(moment);
        Grant grant = wish.grant();
        @Nullable
        Answer before = answers.rule(creator, wish.use()).orElse(null);
        return grant == null || before == null || before.kind() != wish.kind() ? wish.act(given)
                : now.act(before).renewed(given, grant, 0, now.use(wish.use()).orElseThrow());
    }

    private Map<Wish, Integer> places(ChangeSet set) {
        Map<Wish, Integer> places = new HashMap<>();
        sets.wishes(set.id()).forEach(wish -> places.put(wish.wish(), wish.place()));
        return places;
    }

    private void add(ChangeSet set, Wish wish, Map<Wish, Integer> places) {
        int place = places.size() + 1;
        places.put(wish, place);
        entities.persist(new ChangeWish(set, place, wish, text(wish, set.language())));
    }

    /** Keeps what is shown for a wish, and names it. */
    private String text(Wish wish, Language language) {
        String text = screen.review(wish.use(), wish.kind(), wish.grant(), language);
        String hash = Screen.hash(text);
        answers.keepText(hash, text);
        return hash;
    }
}
