package dev.sayso.revenue.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

import dev.sayso.revenue.BatchFailure;
import dev.sayso.revenue.doubt.Doubt;
import dev.sayso.revenue.doubt.DoubtDesk;
import dev.sayso.revenue.earning.EarningDesk;
import dev.sayso.revenue.earning.Outcome;

/** Opens batches, has them checked, and moves them on, a chunk of events at a time. */
@ApplicationScoped
class BatchDesk {

    private final Batches batches;
    private final EarningDesk earnings;
    private final DoubtDesk doubts;
    private final EntityManager entities;
    private final StatelessSession session;
    private final Clock clock;
    private final Duration pause;
    private final Duration patience;

    BatchDesk(Batches batches, EarningDesk earnings, DoubtDesk doubts, EntityManager entities, StatelessSession session,
            Clock clock,
            @ConfigProperty(name = "sayso.import.pause") Duration pause,
            @ConfigProperty(name = "sayso.import.patience") Duration patience) {
        this.batches = batches;
        this.earnings = earnings;
        this.doubts = doubts;
        this.entities = entities;
        this.session = session;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    @Transactional
    Batch open(UUID id, Header header, String bodyHash, long bytes, UUID spoolId) {
        Batch opened = new Batch(id, header, bodyHash, bytes, spoolId, clock.instant());
        entities.persist(opened);
        header.sums().forEach((currency, micros) -> entities.persist(new Control(id, currency, micros)));
        entities.flush();
        return opened;
    }

    /**
     * A file that was sent again.
     *
     * @return empty if it is none
     * @throws BatchDiffers if another file has its name
     */
    @Transactional
    Optional<Batch> again(Header header, String bodyHash, UUID spoolId) {
        Optional<Batch> known = batches.withPlatformId(header.batch()).map(batch -> locked(batch.id()));
        known.ifPresent(batch -> {
            if (!batch.isOf(bodyHash)) {
                throw new BatchDiffers();
            }
            if (batch.state() == Batch.State.FAILED) {
                batch.reopen(spoolId, clock.instant());
            }
        });
        return known;
    }

    /** Whether a file is what its first line says. */
    @Transactional
    boolean agrees(UUID id, EventFile.Found found) {
        Map<String, Long> declared = new HashMap<>();
        batches.controls(id).forEach(control -> declared.put(control.currency(), control.declared().micros()));
        found.sums().forEach((currency, micros) -> declared.merge(currency, -micros, Long::sum));
        return found.count() == batches.findById(id).declaredCount() && declared.values().stream().allMatch(rest -> rest == 0);
    }

    /** Keeps which events are at fault while a file is being checked; what was kept before is left alone. */
    @Transactional
    void blame(UUID id, List<FileRow> faults) {
        Batch batch = locked(id);
        long last = batches.lastRejection(id);
        List<EventRejection> news = faults.stream().filter(row -> row.line() > last)
                .map(row -> new EventRejection(id, row.line(), requireNonNull(row.rejection()))).toList();
        if (batch.state() == Batch.State.CHECKING && !news.isEmpty()) {
            session.insertMultiple(news);
            batch.blame(news.size(), clock.instant());
        }
    }

    /**
     * Compares a file with its first line, before anything of it moves.
     *
     * @return whether it is to be read on
     */
    @Transactional
    boolean check(UUID id, EventFile.Found found) {
        Batch batch = locked(id);
        if (batch.state() != Batch.State.CHECKING) {
            return batch.isRunning();
        }
        Map<String, Control> controls = new TreeMap<>();
        batches.controls(id).forEach(control -> controls.put(control.currency(), control));
        found.sums().forEach((currency, micros) -> controls.computeIfAbsent(currency, code -> undeclared(id, code))
                .find(micros));
        batch.check(found.count(), found.count() == batch.declaredCount()
                && controls.values().stream().allMatch(Control::isAgreed), clock.instant());
        return batch.isRunning();
    }

    private Control undeclared(UUID id, String currency) {
        Control control = new Control(id, currency, 0);
        entities.persist(control);
        return control;
    }

    /**
     * Takes the next events of a file, with the progress, in one transaction.
     *
     * @param from how many events were read before these
     * @return false if somebody else has taken them
     */
    @Transactional
    boolean take(UUID id, long from, List<FileRow> rows) {
        Batch current = locked(id);
        if (current.state() != Batch.State.POSTING || current.rowsRead() != from) {
            return false;
        }
        List<EarningDesk.Row> readable = new ArrayList<>();
        List<EventRejection> rejections = new ArrayList<>();
        List<Outcome.Type> outcomes = new ArrayList<>();
        for (FileRow row : rows) {
            if (row.told() != null) {
                readable.add(new EarningDesk.Row(row.line(), row.told()));
            } else {
                rejections.add(new EventRejection(id, row.line(), requireNonNull(row.rejection())));
                outcomes.add(Outcome.Type.REJECTED);
            }
        }
        List<Doubt> doubted = doubts.look(readable);
        Set<Long> news = new HashSet<>();
        List<Outcome> taken = earnings.take(id, readable);
        for (int i = 0; i < taken.size(); i++) {
            Outcome outcome = taken.get(i);
            outcomes.add(outcome.type());
            if (outcome.isNew()) {
                news.add(readable.get(i).line());
            }
            if (outcome.reason() != null) {
                rejections.add(new EventRejection(id, readable.get(i).line(),
                        new EventRejected(outcome.field(), outcome.reason(), readable.get(i).told().id())));
            }
        }
        session.insertMultiple(rejections);
        doubts.keep(id, doubted.stream().filter(doubt -> news.contains(doubt.line())).toList());
        current.moveOn(outcomes, clock.instant());
        return true;
    }

    @Transactional
    void finish(UUID id) {
        Batch batch = locked(id);
        if (batch.state() == Batch.State.POSTING) {
            batch.finish(clock.instant());
        }
    }

    /**
     * Lets it wait before the next attempt, or gives it up.
     *
     * @return whether that was the last attempt
     */
    @Transactional
    boolean stumble(UUID id, BatchFailure over) {
        Batch current = locked(id);
        if (current.isRunning()) {
            current.stumble(over, pause, clock.instant());
        }
        return !current.isRunning();
    }

    @Transactional
    void fail(UUID id, BatchFailure reason) {
        Batch current = locked(id);
        if (current.isRunning()) {
            current.fail(reason, clock.instant());
        }
    }

    /** Gives up those that nobody has moved on for long: whoever had their files is gone. */
    @Transactional
    List<UUID> failLost() {
        Instant now = clock.instant();
        List<Batch> lost = batches.unmovedSince(now.minus(patience));
        lost.forEach(batch -> batch.fail(BatchFailure.FILE_MISSING, now));
        return lost.stream().map(Batch::id).toList();
    }

    private Batch locked(UUID id) {
        return batches.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
