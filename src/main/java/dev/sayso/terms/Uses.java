package dev.sayso.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Uses by name. */
@ApplicationScoped
public class Uses implements PanacheRepositoryBase<Use, String> {

    private static final String CLAIM = """
            insert into use (name, asks, ruled, place, added_at)
            select ?1, ?2, ?3, coalesce(max(place), 0) + 1, ?4 from use
            on conflict do nothing""";

    public Optional<Use> named(String name) {
        return find("from Use u join fetch u.words where u.name = ?1", name).singleResultOptional();
    }

    /** All uses, in the order in which they were added. */
    public List<Use> all() {
        return list("select distinct u from Use u join fetch u.words order by u.place, u.name");
    }

    /** The names of all uses, in the order in which they were added. */
    public List<String> names() {
        return find("select name from Use order by place, name").project(String.class).list();
    }

    /** The use, for this transaction alone to add to. */
    Optional<Use> locked(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Takes the name; false if somebody has it. */
    boolean claim(NewUse use, Instant now) {
        return getEntityManager().createNativeQuery(CLAIM).setParameter(1, use.name()).setParameter(2, use.asks().name())
                .setParameter(3, use.ruled()).setParameter(4, now).executeUpdate() == 1;
    }
}
