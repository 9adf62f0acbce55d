package dev.sayso.revenue.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.revenue.BatchFailure;
import dev.sayso.web.FileReading;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Checks the files of running batches and reads them, some chunks of each in turn; after a restart from where they were. */
@ApplicationScoped
class BatchJob implements FileReading.Files<Batch> {

    static final int CHUNK = 4_000;

    private static final Logger LOG = Logger.getLogger(BatchJob.class);
    private static final int CHUNKS_IN_TURN = 5;
    private static final Duration TAKING_IN = Duration.ofHours(1);

    private final FileReading<Batch> reading = new FileReading<>("batch", this);
    private final ExecutorService reads = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "sayso-batch-reads");
        thread.setDaemon(true);
        return thread;
    });
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
        reading.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reading.stop();
        reads.shutdown();
    }

    void wake() {
        reading.wake();
    }

    @Override
    @ActivateRequestContext
    public void clearSpool() throws IOException {
        spool.files().untouchedSince(clock.instant().minus(TAKING_IN)).stream().filter(id -> !batches.isRunning(id))
                .forEach(spool.files()::drop);
    }

    @Override
    @ActivateRequestContext
    public List<Batch> due() {
        return batches.due(spool.files().id());
    }

    @Override
    public List<UUID> giveUpLost() {
        return desk.failLost();
    }

    @Override
    public void closeAllBut(List<Batch> running) {
        files.closeAllBut(running);
    }

    @Override
    public boolean readSome(Batch batch) throws IOException {
        return batch.state() == Batch.State.CHECKING ? check(batch) : take(batch);
    }

    private boolean check(Batch batch) throws IOException {
        if (files.at(batch.id(), 0).isEmpty()) {
            return missing(batch);
        }
        EventFile.Found found;
        try (EventFile whole = new EventFile(spool.files().file(batch.id()), parser)) {
            found = whole.find();
        }
        if (!desk.agrees(batch.id(), found) && !blame(batch)) {
            return false;
        }
        if (desk.check(batch.id(), found)) {
            return true;
        }
        files.close(batch.id());
        spool.files().drop(batch.id());
        return false;
    }

    /** Lists what cannot be taken of a file that is not what its first line says; false if the node stops before its end. */
    private boolean blame(Batch batch) throws IOException {
        try (EventFile events = new EventFile(spool.files().file(batch.id()), parser)) {
            for (List<FileRow> faults = events.faults(CHUNK); !faults.isEmpty(); faults = events.faults(CHUNK)) {
                if (reading.isStopping()) {
                    return false;
                }
                desk.blame(batch.id(), faults);
            }
        }
        return true;
    }

    private boolean take(Batch batch) throws IOException {
        EventFile events = files.at(batch.id(), batch.rowsRead()).orElse(null);
        if (events == null) {
            return missing(batch);
        }
        long from = batch.rowsRead();
        boolean more = false;
        try (RowsAhead ahead = new RowsAhead(reads, events, CHUNK, CHUNKS_IN_TURN)) {
            for (List<FileRow> rows = ahead.next(); rows != null; rows = ahead.next()) {
                if (rows.isEmpty()) {
                    desk.finish(batch.id());
                    spool.files().drop(batch.id());
                    return false;
                }
                if (reading.isStopping() || !desk.take(batch.id(), from, rows)) {
                    return false;
                }
                from += rows.size();
            }
            files.movedTo(batch.id(), from);
            more = true;
            return true;
        } finally {
            if (!more) {
                files.close(batch.id());
            }
        }
    }

    private boolean missing(Batch batch) {
        LOG.errorf("The file of batch %s is missing", batch.id());
        files.close(batch.id());
        desk.fail(batch.id(), BatchFailure.FILE_MISSING);
        return false;
    }

    @Override
    public void stumble(Batch batch, boolean readable, Exception reason) {
        LOG.errorf(reason, "Batch %s stumbled", batch.id());
        files.close(batch.id());
        if (desk.stumble(batch.id(), readable ? BatchFailure.ROWS_NOT_STORED : BatchFailure.FILE_UNREADABLE)) {
            spool.files().drop(batch.id());
        }
    }
}
