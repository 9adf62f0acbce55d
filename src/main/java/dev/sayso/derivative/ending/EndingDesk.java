package dev.sayso.derivative.ending;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.derivative.ParentPlace;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactNumber;
import dev.sayso.feed.FactNumbers;

/** Carries out what withdrawals mean for derivatives, fact by fact in the order of the event log, by one node at a time. */
@ApplicationScoped
class EndingDesk {

    private static final int FACTS = 1_000;
    private static final int TOUCHES = 500;
    private static final int OVERDUE = 100;

    private final Endings endings;
    private final Edges edges;
    private final EndingRecorder recorder;
    private final FactNumbers numbers;
    private final StandingReader standings;
    private final Clock clock;

    EndingDesk(Endings endings, Edges edges, EndingRecorder recorder, FactNumbers numbers, StandingReader standings,
            Clock clock) {
        this.endings = endings;
        this.edges = edges;
        this.recorder = recorder;
        this.numbers = numbers;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Looks at the next facts.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean carryOut() {
        return endings.hold().filter(this::carryOut).isPresent();
    }

    /**
     * Takes those out of the catalogue whose time is over.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean removeOverdue() {
        List<Long> left = endings.hold().isEmpty() ? List.of() : endings.left(clock.instant(), OVERDUE);
        recorder.remove(left);
        return left.size() == OVERDUE;
    }

    private boolean carryOut(EndingProgress progress) {
        List<FactNumber> facts = numbers.after(progress.number(), FACTS);
        if (facts.isEmpty()) {
            return false;
        }
        long reach = Run.reach(facts);
        Run run = Run.of(edges.touched(progress.number(), progress.derivative(), reach, TOUCHES + 1), reach, TOUCHES);
        if (!run.touches().isEmpty()) {
            Map<Long, Fact> byNumber = facts.stream().collect(Collectors.toMap(FactNumber::number, FactNumber::fact));
            weigh(run, byNumber, progress.number());
        }
        progress.moveTo(run.done() == 0 ? run.last() : run.last() - 1, run.done());
        return true;
    }

    private void weigh(Run run, Map<Long, Fact> facts, long before) {
        Map<ParentPlace, Edge> touched = edges.of(run.touches().stream().map(Touch::derivative).collect(Collectors.toSet()));
        Collection<Long> parents = touched.values().stream().map(Edge::parent).collect(Collectors.toSet());
        Standings now = standings.read(parents);
        Standings then = now.asOf(before);
        Standings after = now.asOf(run.last());
        for (Touch touch : run.touches()) {
            Edge edge = touched.get(touch.parent());
            if (edge != null) {
                Fact fact = requireNonNull(facts.get(touch.number()));
                follow(edge, fact, then, edge.isAllowed(after, fact.at()));
            }
        }
    }

    private void follow(Edge edge, Fact fact, Standings then, boolean isAllowed) {
        boolean isNew = edge.licence() == fact.id();
        if (isNew) {
            recorder.inherit(edge);
        }
        boolean was = isNew || edge.isAllowed(then, fact.at());
        if (was && !isAllowed && (isNew || EndingCause.of(fact.cause()).isPresent())) {
            recorder.end(edge, fact);
        } else if (!was && isAllowed) {
            recorder.restore(edge, fact);
        }
    }
}
