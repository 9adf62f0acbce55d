package dev.sayso.revenue.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.Ids;
import io.quarkus.arc.profile.UnlessBuildProfile;

/**
 * Takes a small batch within the transaction and the moment of whoever tells of it, by the steps of one that is sent; for
 * sample data.
 */
@ApplicationScoped
@UnlessBuildProfile("prod")
public class BatchAtOnce {

    private final BatchIntake intake;
    private final BatchSpool spool;
    private final BatchDesk desk;
    private final EventParser parser;
    private final Clock clock;

    BatchAtOnce(BatchIntake intake, BatchSpool spool, BatchDesk desk, EventParser parser, Clock clock) {
        this.intake = intake;
        this.spool = spool;
        this.desk = desk;
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * Takes all events of a file, and moves what they tell of.
     *
     * @param file a header and its events, a line each, as the platform sends them
     */
    public void take(byte[] file) {
        UUID id = Ids.next(clock);
        long bytes = spool.files().keep(id, new ByteArrayInputStream(file));
        try {
            desk.open(id, intake.header(spool.files().file(id)), HexFormat.of().formatHex(BatchIntake.sha256().digest(file)),
                    bytes, spool.files().id());
            try (EventFile whole = events(id)) {
                desk.check(id, whole.find());
            }
            try (EventFile events = events(id)) {
                long taken = 0;
                for (List<FileRow> rows = events.next(BatchJob.CHUNK); !rows.isEmpty(); rows = events.next(BatchJob.CHUNK)) {
                    desk.take(id, taken, rows);
                    taken += rows.size();
                }
            }
            desk.finish(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spool.files().drop(id);
        }
    }

    private EventFile events(UUID id) throws IOException {
        return new EventFile(spool.files().file(id), parser);
    }
}
