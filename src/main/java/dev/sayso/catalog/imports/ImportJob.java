package dev.sayso.catalog.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.sayso.catalog.ImportFailure;
import dev.sayso.web.FileReading;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Reads the files of running imports, some chunks of each in turn; after a restart from where they were. */
@ApplicationScoped
class ImportJob implements FileReading.Files<Import> {

    static final int CHUNK = 2_000;

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final int CHUNKS_IN_TURN = 5;
    private static final Duration TAKING_IN = Duration.ofHours(1);

    private final Imports imports;
    private final ImportDesk desk;
    private final OpenFiles files;
    private final Spool spool;
    private final Clock clock;
    private final FileReading<Import> reading = new FileReading<>("import", this);

    ImportJob(Imports imports, ImportDesk desk, OpenFiles files, Spool spool, Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.files = files;
        this.spool = spool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        reading.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reading.stop();
    }

    void wake() {
        reading.wake();
    }

    /** Another node may just be taking one in. */
    @Override
    @ActivateRequestContext
    public void clearSpool() throws IOException {
        spool.untouchedSince(clock.instant().minus(TAKING_IN)).stream().filter(id -> !imports.isRunning(id))
                .forEach(spool::drop);
    }

    @Override
    @ActivateRequestContext
    public List<Import> due() {
        return imports.due(spool.id());
    }

    @Override
    public List<UUID> giveUpLost() {
        return desk.failLost();
    }

    @Override
    public void closeAllBut(List<Import> running) {
        files.closeAllBut(running);
    }

    @Override
    public boolean readSome(Import file) throws IOException {
        RowReader reader = files.at(file).orElse(null);
        if (reader == null) {
            LOG.errorf("The file of import %s is missing", file.id());
            end(file.id(), ImportFailure.FILE_MISSING);
            return false;
        }
        long from = file.rowsRead();
        for (int turn = 0; turn < CHUNKS_IN_TURN && !reading.isStopping(); turn++) {
            List<SourceRow> rows = reader.next(CHUNK);
            if (rows.isEmpty()) {
                finish(file.id(), reader.cut());
                return false;
            }
            if (!desk.take(file.id(), from, whole(file, from, rows, reader.cut()), reader.others())) {
                files.close(file.id());
                return false;
            }
            from += rows.size();
            files.movedTo(file.id(), from);
        }
        return true;
    }

    @Override
    public void stumble(Import file, boolean readable, Exception reason) {
        ImportFailure over = readable ? ImportFailure.ROWS_NOT_STORED : ImportFailure.FILE_UNREADABLE;
        LOG.errorf(reason, "Import %s stumbled", file.id());
        files.close(file.id());
        if (desk.stumble(file.id(), over)) {
            end(file.id(), over);
        }
    }

    /** Where rows are missing, the last of a file without an end is the beginning of one, and not taken. */
    private static List<SourceRow> whole(Import file, long from, List<SourceRow> rows, long cut) {
        SourceRow last = rows.get(rows.size() - 1);
        if (last.line() != cut || last.row() == null || !file.isCut(from + rows.size())) {
            return rows;
        }
        List<SourceRow> whole = new ArrayList<>(rows.subList(0, rows.size() - 1));
        whole.add(last.asCut());
        return whole;
    }

    private void finish(UUID id, long cutAt) {
        files.close(id);
        desk.finish(id, cutAt);
        spool.drop(id);
    }

    private void end(UUID id, ImportFailure failure) {
        files.close(id);
        desk.fail(id, failure);
        spool.drop(id);
    }
}
