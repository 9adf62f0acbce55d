package dev.sayso.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Versions of terms, always whole: with their use, words and retirement, in one query. */
@ApplicationScoped
public class TermsVersions implements PanacheRepository<Terms> {

    private static final String WHOLE = """
            select distinct t from Terms t join fetch t.use u join fetch u.words join fetch t.wordings
            join fetch t.fact left join fetch t.publishedBy left join fetch t.retirement r left join fetch r.fact
            left join fetch r.decidedBy
            """;
    private static final String LATEST = "t.version = (select max(l.version) from Terms l where l.use = t.use%s)";

    public Optional<Terms> of(String use, int version) {
        return find(WHOLE + "where u.name = ?1 and t.version = ?2", use, version).singleResultOptional();
    }

    /** All versions of a use, the latest first. */
    public List<Terms> ofUse(String use) {
        return list(WHOLE + "where u.name = ?1 order by t.version desc", use);
    }

    /** Every version of every use, in the order of the uses. */
    public List<Terms> all() {
        return list(WHOLE + "order by u.place, u.name, t.version");
    }

    /** The latest version of each use, retired or not, in the order of the uses. */
    public List<Terms> latest() {
        return list(WHOLE + "where " + LATEST.formatted("") + " order by u.place, u.name");
    }

    /** The latest version of a use, retired or not. */
    public Optional<Terms> latest(String use) {
        return find(WHOLE + "where u.name = ?1 and " + LATEST.formatted(""), use).singleResultOptional();
    }

    /** The terms on which each use could be allowed at the moment; a use whose latest terms are retired has none. */
    public List<Terms> current(Instant moment) {
        return list(WHOLE + "where " + LATEST.formatted(" and l.publishedAt <= ?1")
                + " and (r is null or r.retiredFrom > ?1) order by u.place, u.name", moment);
    }

    public Optional<Terms> current(String use, Instant moment) {
        return find(WHOLE + "where u.name = ?1 and " + LATEST.formatted(" and l.publishedAt <= ?2")
                + " and (r is null or r.retiredFrom > ?2)", use, moment).singleResultOptional();
    }
}
