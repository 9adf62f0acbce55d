package dev.sayso.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The event log in its order. */
@ApplicationScoped
public class FactNumbers implements PanacheRepositoryBase<FactNumber, Long> {

    /** The last number given; 0 before the first. */
    public long head() {
        return find("select coalesce(max(number), 0) from FactNumber").project(Long.class).singleResult();
    }

    /**
     * The last number of what was recorded before a moment; 0 if nothing was. Where facts were recorded and numbered in
     * another order, one of those near the moment.
     */
    public long before(Instant moment) {
        return last(number -> count("number = ?1 and fact.at < ?2", number, moment) > 0);
    }

    /** The last number given before a moment; 0 if none was. */
    public long numberedBefore(Instant moment) {
        return last(number -> isNumberedBefore(number, moment));
    }

    /** Whether a number was given before a moment; false for one that is not given yet. */
    public boolean isNumberedBefore(long number, Instant moment) {
        return count("number = ?1 and numberedAt < ?2", number, moment) > 0;
    }

    private long last(LongPredicate isBefore) {
        long low = 0;
        long high = head();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (isBefore.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public Optional<Long> of(long factId) {
        return find("select number from FactNumber where fact.id = ?1", factId).project(Long.class).firstResultOptional();
    }

    /** Those of some types after a number and up to another, with their facts. */
    public List<FactNumber> between(long number, long last, Collection<FactType> types, int limit) {
        return find("from FactNumber n join fetch n.fact f where n.number > ?1 and n.number <= ?2 and f.type in ?3 "
                + "order by n.number", number, last, types).page(Page.ofSize(limit)).list();
    }

    /** Those with these numbers, in their order, with their facts. */
    public List<FactNumber> of(Collection<Long> wanted) {
        return list("from FactNumber n join fetch n.fact where n.number in ?1 order by n.number", wanted);
    }

    /** The numbered facts after a number, with their facts. */
    public List<FactNumber> after(long number, int limit) {
        return find("from FactNumber n join fetch n.fact where n.number > ?1 order by n.number", number)
                .page(Page.ofSize(limit)).list();
    }
}
