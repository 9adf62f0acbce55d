package dev.sayso.derivative.ending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Items;
import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.Ids;

/** Writes down what has to go, tells the platform, and takes both back. */
@ApplicationScoped
class EndingRecorder {

    private static final String FROM_DAY = "select cast(i.from_day as varchar) from invalidation i where i.fact_id = ?1";

    private final Endings endings;
    private final Items items;
    private final DerivedItemDesk catalog;
    private final FeedDesk feed;
    private final EntityManager entities;
    private final ZoneId zone;
    private final Clock clock;

    EndingRecorder(Endings endings, Items items, DerivedItemDesk catalog, FeedDesk feed, EntityManager entities,
            @ConfigProperty(name = "sayso.zone") ZoneId zone, Clock clock) {
        this.endings = endings;
        this.items = items;
        this.catalog = catalog;
        this.feed = feed;
        this.entities = entities;
        this.zone = zone;
        this.clock = clock;
    }

    /** What an act means for a derivative, and for all that was made from it. */
    void end(Edge edge, Fact act) {
        sentence(edge, act).ifPresent(sentence -> endings.below(edge.derivative()).forEach(id -> end(id, sentence)));
    }

    /** A new derivative shares the end of what it was made from. */
    void inherit(Edge edge) {
        List<Ending> above = endings.openOf(endings.above(edge.derivative()));
        above.forEach(ending -> end(edge.derivative(), ending.sentence()));
    }

    /** It is allowed again, if that is not too late. */
    void restore(Edge edge, Fact act) {
        List<Ending> over = endings.openThrough(edge).stream().filter(ending -> act.at().isBefore(ending.dueAt())).toList();
        over.forEach(ending -> entities.persist(new EndingCancellation(ending, act)));
        Set<Long> free = over.stream().map(Ending::derivativeId).collect(Collectors.toSet());
        entities.flush();
        endings.openOf(free).forEach(ending -> free.remove(ending.derivativeId()));
        free.forEach(id -> tell(FactType.DERIVATIVE_RESTORED, id, edge.use(), "consent.restored", null));
        show(over.stream().map(Ending::derivativeId).toList());
    }

    /** They are no longer to be had, since their time is over. */
    void remove(Collection<Long> derivatives) {
        derivatives.forEach(id -> catalog.hide(platformId(id), "derivative.ended"));
    }

    private Optional<Sentence> sentence(Edge edge, Fact act) {
        EndingCause cause = EndingCause.of(act.cause()).orElse(EndingCause.WITHDRAWAL);
        return cause == EndingCause.WITHDRAWAL ? Sentence.ofWithdrawal(edge, act)
                : Optional.of(Sentence.ofInvalidation(edge, from(act), act));
    }

    private Instant from(Fact ruling) {
        String day = (String) entities.createNativeQuery(FROM_DAY).setParameter(1, ruling.id()).getSingleResult();
        return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    }

    private void end(long derivative, Sentence sentence) {
        boolean isKnown = endings.openOf(List.of(derivative)).stream().map(Ending::sentence)
                .anyMatch(open -> open.isLike(sentence));
        if (!isKnown) {
            Fact told = tell(FactType.DERIVATIVE_TAKE_DOWN, derivative, sentence.use(), sentence.told(), sentence.due());
            entities.persist(new Ending(Ids.next(clock), derivative, sentence, told));
            if (sentence.policy() == Withdrawal.TAKE_DOWN) {
                catalog.hide(platformId(derivative), "derivative.hidden");
            }
        }
    }

    private void show(Collection<Long> derivatives) {
        List<Long> hidden = endings.hidden(derivatives);
        derivatives.stream().distinct().filter(id -> !hidden.contains(id))
                .forEach(id -> catalog.show(platformId(id), "derivative.restored"));
    }

    private Fact tell(FactType type, long derivative, String use, String cause, @Nullable Instant due) {
        return feed.record(type, FactScope.ITEM, platformId(derivative), use, cause, due);
    }

    private String platformId(long id) {
        return Objects.requireNonNull(items.findById(id)).platformId();
    }
}
