package dev.sayso.consent.audience;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Requesters as creators blocked them. */
@ApplicationScoped
public class RequesterBlocks implements PanacheRepository<RequesterBlock> {

    private static final String LAST = """
            b.number = (select max(l.number) from RequesterBlock l
            where l.creatorId = b.creatorId and l.requester = b.requester)""";

    /** The blocks of a creator in force, by the requester's name. */
    public List<RequesterBlock> inForce(long creatorId) {
        return list("from RequesterBlock b where b.creatorId = ?1 and b.blocked and " + LAST + " order by b.requester",
                creatorId);
    }

    Optional<RequesterBlock> last(long creatorId, String requester) {
        return find("from RequesterBlock b where b.creatorId = ?1 and b.requester = ?2 and " + LAST, creatorId, requester)
                .firstResultOptional();
    }
}
