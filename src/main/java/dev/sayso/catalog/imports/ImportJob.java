package dev.sayso.catalog.imports;

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
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ImportFailure;
import dev.sayso.web.FailureLog;
import dev.sayso.web.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Reads the files of running imports, some chunks of each in turn; after a restart from where they were. */
@ApplicationScoped
class ImportJob {

    static final int CHUNK = 2_000;

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int CHUNKS_IN_TURN = 5;
    private static final Duration TAKING_IN = Duration.ofHours(1);

    private final FailureLog failures = new FailureLog(LOG, "Looking for imports");
    private final Imports imports;
    private final ImportDesk desk;
    private final OpenFiles files;
    private final Spool spool;
    private final Clock clock;
    private final Worker worker = new Worker("sayso-imports", INTERVAL, this::clearSpool, this::readAll, this::closeFiles);

    ImportJob(Imports imports, ImportDesk desk, OpenFiles files, Spool spool, Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.files = files;
        this.spool = spool;
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
        files.closeAll();
    }

    /** A crash leaves files whose imports have ended, or were never written down. Another node may just be taking one in. */
    @ActivateRequestContext
    void clearSpool() {
        try {
            spool.untouchedSince(clock.instant().minus(TAKING_IN)).stream().filter(id -> !imports.isRunning(id))
                    .forEach(spool::drop);
        } catch (IOException | RuntimeException leftThere) {
            LOG.errorf(leftThere, "Files that nobody needs stay in the spool");
        }
    }

    private void readAll() {
        try {
            desk.failLost().forEach(lost -> LOG.errorf("The file of import %s is lost", lost));
            while (!worker.isStopping() && readSomeOfEach(due())) {
                LOG.trace("There is more to read");
            }
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    @ActivateRequestContext
    List<Import> due() {
        return imports.due(spool.id());
    }

    private boolean readSomeOfEach(List<Import> due) {
        files.closeAllBut(due);
        boolean more = false;
        for (Import file : due) {
            more |= readSome(file);
        }
        return more;
    }

    /** One that stumbles waits, and the others go on. */
    private boolean readSome(Import file) {
        try {
            return take(file);
        } catch (IOException | UncheckedIOException unreadable) {
            stumble(file.id(), ImportFailure.FILE_UNREADABLE, unreadable);
        } catch (RuntimeException notStored) {
            stumble(file.id(), ImportFailure.ROWS_NOT_STORED, notStored);
        }
        return false;
    }

    /**
     * Takes some chunks of a file.
     *
     * @return whether there is more to read at once
     */
    private boolean take(Import file) throws IOException {
        RowReader reader = files.at(file).orElse(null);
        if (reader == null) {
            LOG.errorf("The file of import %s is missing", file.id());
            end(file.id(), ImportFailure.FILE_MISSING);
            return false;
        }
        long from = file.rowsRead();
        for (int turn = 0; turn < CHUNKS_IN_TURN && !worker.isStopping(); turn++) {
            List<SourceRow> rows = reader.next(CHUNK);
            if (rows.isEmpty()) {
                end(file.id(), null);
                return false;
            }
            if (!desk.take(file.id(), from, rows)) {
                files.close(file.id());
                return false;
            }
            from += rows.size();
            files.movedTo(file.id(), from);
        }
        return true;
    }

    private void stumble(UUID id, ImportFailure over, Exception reason) {
        LOG.errorf(reason, "Import %s stumbled", id);
        files.close(id);
        if (desk.stumble(id, over)) {
            end(id, over);
        }
    }

    /** @param failure null if all has been read */
    private void end(UUID id, @Nullable ImportFailure failure) {
        files.close(id);
        if (failure == null) {
            desk.finish(id);
        } else {
            desk.fail(id, failure);
        }
        spool.drop(id);
    }
}
