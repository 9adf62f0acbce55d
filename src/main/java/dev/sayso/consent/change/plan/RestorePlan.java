package dev.sayso.consent.change.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.terms.Uses;

/** Brings back everything that a creator said at an earlier moment. Items that came later keep what was chosen for them. */
@ApplicationScoped
class RestorePlan implements Plan {

    private final Again again;
    private final HeldItems held;
    private final StandingReader standings;
    private final Uses uses;

    RestorePlan(Again again, HeldItems held, StandingReader standings, Uses uses) {
        this.again = again;
        this.held = held;
        this.standings = standings;
        this.uses = uses;
    }

    @Override
    public Origin origin() {
        return Origin.RESTORE;
    }

    @Override
    public List<Wish> rules(ChangeSet set) {
        long creator = set.creatorId();
        Standings now = standings.readRules(creator);
        Standings then = now.asOf(place(set));
        return uses.names().stream().filter(use -> then.use(use).isPresent())
                .map(use -> again.rule(use, then.rule(creator, use).orElse(null),
                        now.rule(creator, use).orElse(null), now))
                .flatMap(Optional::stream).toList();
    }

    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return held.next(set.creatorId(), after, limit);
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        Standings then = part.now().asOf(place(set));
        List<String> all = uses.names();
        Map<Long, List<Wish>> wishes = new HashMap<>();
        for (Long item : part.items()) {
            List<Wish> back = all.stream().filter(use -> then.said(item, use, set.creatorId(), set.madeAt()).isPresent())
                    .map(use -> again.choice(then, part.ruled(), item, use, set.creatorId())).flatMap(Optional::stream)
                    .toList();
            if (!back.isEmpty()) {
                wishes.put(item, back);
            }
        }
        return wishes;
    }

    private static long place(ChangeSet set) {
        return RestorePoint.of(set).orElseThrow().place();
    }
}
