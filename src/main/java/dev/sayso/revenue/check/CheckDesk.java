package dev.sayso.revenue.check;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import dev.sayso.feed.ManyRows;
import dev.sayso.revenue.earning.TargetCheck;
import dev.sayso.web.Ids;

/** Looks at the whole ledger and writes down what it found. */
@ApplicationScoped
public class CheckDesk {

    private record Numbered(int ordinal, Difference difference) {
    }

    private final CheckReader reader;
    private final TargetCheck targets;
    private final EntityManager entities;
    private final StatelessSession session;
    private final Clock clock;

    CheckDesk(CheckReader reader, TargetCheck targets, EntityManager entities, StatelessSession session, Clock clock) {
        this.reader = reader;
        this.targets = targets;
        this.entities = entities;
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    public RevenueCheck check() {
        Instant start = clock.instant();
        List<Difference> found = new ArrayList<>(reader.differences());
        targets.each((target, owed, posted) -> found.add(new Difference(Difference.Kind.TARGET, "target " + target, owed,
                posted)));
        RevenueCheck check = new RevenueCheck(Ids.next(clock), start, clock.instant(), found.size());
        check.saw(reader.count("journal"), reader.count("balance"), reader.count("earning_target"), reader.count("suspense"));
        entities.persist(check);
        entities.flush();
        List<Numbered> numbered = new ArrayList<>();
        found.forEach(difference -> numbered.add(new Numbered(numbered.size(), difference)));
        ManyRows.into("revenue_difference", numbered).all("check_id", "uuid", check.id())
                .number("ordinal", one -> (long) one.ordinal()).text("kind", one -> one.difference().kind().name())
                .text("subject", one -> one.difference().subject())
                .number("expected_micros", one -> one.difference().expected())
                .number("found_micros", one -> one.difference().found()).add(session);
        return check;
    }
}
