package dev.sayso.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Suspensions of uses and their lifting, as they were decided. */
@ApplicationScoped
public class UseSuspensions implements PanacheRepository<UseSuspension> {

    private static final String LAST = "s.number = (select max(l.number) from UseSuspension l where l.use = s.use)";

    /** The names of the uses that are suspended for everybody now. */
    public Set<String> inForce() {
        return find("select s.use.name from UseSuspension s where s.suspended and " + LAST).project(String.class).stream()
                .collect(Collectors.toSet());
    }

    /** All rows, use by use in the order they were decided, for those who work out what held when. */
    public List<UseSuspension> all() {
        return list("from UseSuspension s join fetch s.use join fetch s.fact order by s.use.name, s.number");
    }

    /** A use's rows, the newest first. */
    public List<UseSuspension> of(String use) {
        return list("from UseSuspension s join fetch s.use join fetch s.decidedBy where s.use.name = ?1 "
                + "order by s.number desc", use);
    }

    Optional<UseSuspension> last(String use) {
        return find("from UseSuspension s join fetch s.decidedBy where s.use.name = ?1 and " + LAST, use)
                .firstResultOptional();
    }
}
