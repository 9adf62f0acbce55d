package dev.sayso.catalog.imports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Reads the files of running imports to their end, one after the other; after a restart from where they were. */
@ApplicationScoped
class ImportJob {

    static final int CHUNK = 1_000;

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final long INTERVAL_SECONDS = 5;

    private final Imports imports;
    private final ImportDesk desk;
    private final Spool spool;
    private final Semaphore wakeUp = new Semaphore(0);
    private @Nullable Thread worker;
    private volatile boolean stopping;

    ImportJob(Imports imports, ImportDesk desk, Spool spool) {
        this.imports = imports;
        this.desk = desk;
        this.spool = spool;
    }

    void start(@Observes StartupEvent event) {
        worker = new Thread(this::work, "sayso-imports");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            stopping = true;
            wakeUp.release();
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    void wake() {
        wakeUp.release();
    }

    private void work() {
        try {
            while (!stopping) {
                wakeUp.tryAcquire(INTERVAL_SECONDS, TimeUnit.SECONDS);
                wakeUp.drainPermits();
                readAll();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Imports stop");
        }
    }

    private void readAll() {
        try {
            for (Import running : running()) {
                read(running);
            }
        } catch (IOException | RuntimeException triedAgain) {
            LOG.errorf(triedAgain, "An import stopped; it is tried again from where it was");
        }
    }

    @ActivateRequestContext
    List<Import> running() {
        return imports.running();
    }

    /** Stops early when the application does; whoever comes next goes on. */
    void read(Import file) throws IOException {
        RowReader reader = spool.open(file).orElse(null);
        if (reader == null) {
            LOG.debugf("The file of import %s is on another machine", file.id());
            return;
        }
        try (reader) {
            reader.skip(file.rowsRead());
            long from = file.rowsRead();
            for (List<SourceRow> rows = reader.next(CHUNK); !rows.isEmpty(); rows = reader.next(CHUNK)) {
                if (stopping || !desk.take(file.id(), from, rows)) {
                    return;
                }
                from += rows.size();
            }
        }
        desk.finish(file.id());
        spool.drop(file.id());
    }
}
