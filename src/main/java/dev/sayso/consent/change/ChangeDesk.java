package dev.sayso.consent.change;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.ManyChoices;
import dev.sayso.consent.Witness;
import dev.sayso.consent.change.plan.MatchingPlan;
import dev.sayso.consent.change.plan.RepeatPlan;
import dev.sayso.consent.change.plan.RestorePoint;
import dev.sayso.consent.change.plan.TickedPlan;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.Ids;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** Takes change sets from what is selected to answers, a part at a time. */
@ApplicationScoped
public class ChangeDesk {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private final ChangeSets sets;
    private final ChangeLines lines;
    private final ChangeReview review;
    private final ChangeApplication application;
    private final Stops stops;
    private final MatchingPlan matching;
    private final RepeatPlan repeat;
    private final ManyChoices choices;
    private final Items items;
    private final EntityManager entities;
    private final Clock clock;

    ChangeDesk(ChangeSets sets, ChangeLines lines, ChangeReview review, ChangeApplication application, Stops stops,
            MatchingPlan matching, RepeatPlan repeat, ManyChoices choices, Items items, EntityManager entities, Clock clock) {
        this.sets = sets;
        this.lines = lines;
        this.review = review;
        this.application = application;
        this.stops = stops;
        this.matching = matching;
        this.repeat = repeat;
        this.choices = choices;
        this.items = items;
        this.entities = entities;
        this.clock = clock;
    }

    /** A set about items of a list, ticked one by one; foreign and missing ones are left out, and nothing is no set. */
    @Transactional
    public Optional<ChangeSet> select(long creatorId, Collection<String> platformIds, Language language) {
        List<Long> ids = items.withPlatformIds(creatorId, platformIds.stream().filter(Item::isId).toList()).stream()
                .map(ItemListing::id).toList();
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(open(creatorId, Origin.SOME, TickedPlan.selected(ids), language));
    }

    /** A set about all items that a list's filter finds, when it is reviewed. */
    @Transactional
    public ChangeSet select(long creatorId, ItemQuery query, Language language) {
        return open(creatorId, Origin.MATCHING, matching.selected(query), language);
    }

    /**
     * A set that takes an act back.
     *
     * @throws NotFoundException for an act that is foreign or missing
     */
    @Transactional
    public ChangeSet undo(long creatorId, UUID act, Language language) {
        if (!application.isAct(creatorId, act)) {
            throw new NotFoundException();
        }
        return weighed(open(creatorId, Origin.UNDO, act.toString(), language));
    }

    /** A set that brings back what a creator said at an earlier moment. */
    @Transactional
    public ChangeSet restore(long creatorId, RestorePoint point, Language language) {
        return weighed(open(creatorId, Origin.RESTORE, point.selected(), language));
    }

    /** A set that makes an account rule, and shows what it does to each item. */
    @Transactional
    public ChangeSet rule(long creatorId, Wish rule, Language language) {
        ChangeSet set = open(creatorId, Origin.RULE, rule.use(), language);
        review.replaceWishes(set, List.of(rule));
        return weighed(set);
    }

    /**
     * A set about the items for which another one does not give an earlier yes again; nothing is no set.
     *
     * @param place of what stands for that yes in the other set
     * @throws NotFoundException for a set that is foreign or missing
     */
    @Transactional
    public Optional<ChangeSet> anew(long creatorId, UUID other, int place, Language language) {
        ChangeSet set = sets.of(creatorId, other).orElseThrow(NotFoundException::new);
        List<Long> ids = lines.about(set, place);
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(open(creatorId, Origin.SOME, TickedPlan.selected(ids), language));
    }

    /**
     * A set of what a file asks for; none where its reading fails.
     *
     * @param reading gets the set's id, and gives what the rows of the file ask for ({@link FileWishes}) in its order
     */
    @Transactional
    @TransactionConfiguration(timeout = 1_800)
    public ChangeSet file(long creatorId, Language language, Function<UUID, List<Wish>> reading) {
        ChangeSet set = open(creatorId, Origin.FILE, "", language);
        entities.flush();
        review.replaceWishes(set, reading.apply(set.id()));
        set.weigh(choices.given(creatorId), clock.instant());
        return set;
    }

    /** Has a set reviewed with these answers for all its items. */
    @Transactional
    public void ask(long creatorId, UUID id, List<Wish> wishes) {
        ChangeSet set = own(creatorId, id);
        if (!set.isOpen()) {
            throw new ChangeRefused(ChangeRefused.Why.APPLIED);
        }
        review.replaceWishes(set, wishes);
        set.weigh(choices.given(creatorId), clock.instant());
    }

    /**
     * Has a set applied as it was reviewed. Again is the same, unless other answers came between: what only takes away is
     * given once more then.
     *
     * @param round the review that was shown
     * @return the set that does it: this one, or one that does once more what this one did
     * @throws ChangeRefused if that is not the present one, or too old, or would undo what was answered since
     */
    @Transactional
    public UUID apply(long creatorId, UUID id, int round, Witness by) {
        ChangeSet set = own(creatorId, id);
        if (set.round() == round && set.isConfirmed()) {
            return application.isOvertaken(set) ? again(set, by) : id;
        }
        if (set.isExpired(clock.instant())) {
            throw new ChangeRefused(ChangeRefused.Why.EXPIRED);
        }
        if (set.round() != round || set.state() != ChangeSet.State.REVIEWED) {
            throw new ChangeRefused(ChangeRefused.Why.REVIEWED_AGAIN);
        }
        set.apply(by, stops.count(creatorId), clock.instant());
        return id;
    }

    private UUID again(ChangeSet set, Witness by) {
        if (!repeat.isOfNoes(set)) {
            throw new ChangeRefused(ChangeRefused.Why.ANSWERED_SINCE);
        }
        if (!repeat.isNeeded(set)) {
            return set.id();
        }
        ChangeSet next = weighed(open(set.creatorId(), Origin.REPEAT, set.id().toString(), set.language()));
        next.confirm(by, stops.count(set.creatorId()));
        return next.id();
    }

    /**
     * Goes on with a set: reviews its next items, or gives all its answers.
     *
     * @return false if somebody else does, or nothing is left to do
     * @throws ChangeStopped if its creator says no meanwhile: then nothing was given, and it is to be reconsidered
     */
    @Transactional
    @TransactionConfiguration(timeout = 1_800)
    public boolean goOn(UUID id) {
        Optional<ChangeSet> due = sets.held(id, clock.instant());
        due.ifPresent(set -> {
            if (set.state() == ChangeSet.State.APPLYING) {
                application.apply(set);
            } else {
                review.goOn(set);
            }
        });
        return due.isPresent();
    }

    /** Has a set reviewed again of which nothing is to be given as it was reviewed. */
    @Transactional
    public void reconsider(UUID id) {
        sets.held(id, clock.instant()).filter(ChangeSet::isConfirmed).ifPresent(this::weighed);
    }

    /** Lets a set wait that could not be gone on with. */
    @Transactional
    public void postpone(UUID id, Duration pause) {
        sets.held(id, clock.instant()).ifPresent(set -> set.waitUntil(clock.instant().plus(pause)));
    }

    private ChangeSet open(long creatorId, Origin origin, String selected, Language language) {
        ChangeSet set = new ChangeSet(Ids.next(clock), creatorId, origin, selected, language, clock.instant());
        sets.persist(set);
        return set;
    }

    /**
     * Forgets some of the sets that nobody applied for long, with all that was found for them.
     *
     * @return how many
     */
    @Transactional
    public int forget() {
        List<UUID> left = sets.leftBefore(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
        left.forEach(sets::forget);
        return left.size();
    }

    private ChangeSet weighed(ChangeSet set) {
        set.weigh(choices.given(set.creatorId()), clock.instant());
        return set;
    }

    private ChangeSet own(long creatorId, UUID id) {
        ChangeSet set = sets.of(creatorId, id).orElseThrow(NotFoundException::new);
        entities.lock(set, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(set);
        return set;
    }
}
