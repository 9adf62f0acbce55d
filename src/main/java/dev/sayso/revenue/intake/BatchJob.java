package dev.sayso.revenue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.revenue.BatchFailure;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Checks the files of running batches and reads them, some chunks of each in turn; after a restart from where they were. */
@ApplicationScoped
class BatchJob {

    static final int CHUNK = 1_000;

    private static final Logger LOG = Logger.getLogger(BatchJob.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int CHUNKS_IN_TURN = 10;
    private static final Duration TAKING_IN = Duration.ofHours(1);

    private final FailureLog failures = new FailureLog(LOG, "Looking for batches of revenue");
    private final Worker worker = new Worker("sayso-revenue", INTERVAL, this::clearSpool, this::readAll, this::closeFiles);
    private final Batches batches;
    private final BatchDesk desk;
    private final BatchFiles files;
    private final BatchSpool spool;
    private final EventParser parser;
    private final Clock clock;

    BatchJob(Batches batches, BatchDesk desk, BatchFiles files, BatchSpool spool, EventParser parser, Clock clock) {
        this.batches = batches;
        this.desk = desk;
        this.files = files;
        this.spool = spool;
        this.parser = parser;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    void wake() {
        worker.wake();
    }

    private void closeFiles() {
        files.closeAllBut(List.of());
    }

    /** A crash leaves files whose batches have ended, or were never written down. */
    @ActivateRequestContext
    void clearSpool() {
        try {
            spool.files().untouchedSince(clock.instant().minus(TAKING_IN)).stream().filter(id -> !batches.isRunning(id))
                    .forEach(spool.files()::drop);
        } catch (IOException | RuntimeException leftThere) {
            LOG.errorf(leftThere, "Files that nobody needs stay in the spool");
        }
    }

    private void readAll() {
        try {
            desk.failLost().forEach(lost -> LOG.errorf("The file of batch %s is lost", lost));
            while (!worker.isStopping() && readSomeOfEach(due())) {
                LOG.trace("There is more to read");
            }
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    @ActivateRequestContext
    List<Batch> due() {
        return batches.due(spool.files().id());
    }

    private boolean readSomeOfEach(List<Batch> due) {
        files.closeAllBut(due);
        boolean more = false;
        for (Batch batch : due) {
            more |= readSome(batch);
        }
        return more;
    }

    /** One that stumbles waits, and the others go on. */
    private boolean readSome(Batch batch) {
        try {
            return batch.state() == Batch.State.CHECKING ? check(batch) : take(batch);
        } catch (IOException | UncheckedIOException unreadable) {
            stumble(batch.id(), BatchFailure.FILE_UNREADABLE, unreadable);
        } catch (RuntimeException notStored) {
            stumble(batch.id(), BatchFailure.ROWS_NOT_STORED, notStored);
        }
        return false;
    }

    private boolean check(Batch batch) throws IOException {
        if (files.at(batch.id(), 0).isEmpty()) {
            return missing(batch);
        }
        try (EventFile whole = new EventFile(spool.files().file(batch.id()), parser)) {
            if (desk.check(batch.id(), whole.find())) {
                return true;
            }
        }
        files.close(batch.id());
        spool.files().drop(batch.id());
        return false;
    }

    private boolean take(Batch batch) throws IOException {
        EventFile events = files.at(batch.id(), batch.rowsRead()).orElse(null);
        if (events == null) {
            return missing(batch);
        }
        long from = batch.rowsRead();
        for (int turn = 0; turn < CHUNKS_IN_TURN && !worker.isStopping(); turn++) {
            List<FileRow> rows = events.next(CHUNK);
            if (rows.isEmpty()) {
                files.close(batch.id());
                desk.finish(batch.id());
                spool.files().drop(batch.id());
                return false;
            }
            if (!desk.take(batch.id(), from, rows)) {
                files.close(batch.id());
                return false;
            }
            from += rows.size();
            files.movedTo(batch.id(), from);
        }
        return true;
    }

    private boolean missing(Batch batch) {
        LOG.errorf("The file of batch %s is missing", batch.id());
        files.close(batch.id());
        desk.fail(batch.id(), BatchFailure.FILE_MISSING);
        return false;
    }

    private void stumble(UUID id, BatchFailure over, Exception reason) {
        LOG.errorf(reason, "Batch %s stumbled", id);
        files.close(id);
        if (desk.stumble(id, over)) {
            spool.files().drop(id);
        }
    }
}
