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

    /** A page of the blocks of a creator in force, by the requester's name, after one of them. */
    public List<RequesterBlock> inForce(long creatorId, String after, int most) {
        return find("from RequesterBlock b where b.creatorId = ?1 and b.requester > ?2 and b.blocked and " + LAST
                + " order by b.requester", creatorId, after).page(0, most).list();
    }

    /** How many requesters a creator blocks. */
    public long count(long creatorId) {
        return count("from RequesterBlock b where b.creatorId = ?1 and b.blocked and " + LAST, creatorId);
    }

    public boolean isInForce(long creatorId, String requester) {
        return last(creatorId, requester).filter(RequesterBlock::isBlocked).isPresent();
    }

    /** What a creator decided last about a requester; empty if nothing ever. */
    public Optional<RequesterBlock> last(long creatorId, String requester) {
        return find("from RequesterBlock b where b.creatorId = ?1 and b.requester = ?2 and " + LAST, creatorId, requester)
                .firstResultOptional();
    }
}
