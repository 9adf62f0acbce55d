package dev.sayso.catalog.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

import dev.sayso.catalog.ImportFailure;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.Outcome;
import dev.sayso.catalog.intake.RowRejected;

/** Opens imports and moves them on, a chunk of rows at a time. */
@ApplicationScoped
class ImportDesk {

    private final Imports imports;
    private final ItemDesk items;
    private final StatelessSession session;
    private final Clock clock;
    private final Duration pause;
    private final Duration patience;

    ImportDesk(Imports imports, ItemDesk items, StatelessSession session, Clock clock,
            @ConfigProperty(name = "sayso.import.pause") Duration pause,
            @ConfigProperty(name = "sayso.import.patience") Duration patience) {
        this.imports = imports;
        this.items = items;
        this.session = session;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    @Transactional
    Import open(UUID id, String fileName, ImportFormat format, Announcement said, long bytes, UUID spoolId) {
        Import opened = new Import(id, fileName, format, said.dryRun(), said.rows(), bytes, spoolId, clock.instant());
        imports.persist(opened);
        return opened;
    }

    /**
     * Takes the next rows of a file, with the progress, in one transaction.
     *
     * @param from how many rows were read before these
     * @param rows of different items
     * @param others names that nobody reads
     * @return false if somebody else has taken them
     */
    @Transactional
    boolean take(UUID id, long from, List<SourceRow> rows, Collection<String> others) {
        Import current = locked(id);
        if (!current.isRunning() || current.rowsRead() != from) {
            return false;
        }
        List<SourceRow> readable = rows.stream().filter(row -> row.row() != null).toList();
        List<ItemDesk.Result> results = items.take(readable.stream().map(SourceRow::row).toList(), current.isDryRun());
        List<ImportRejection> rejections = new ArrayList<>();
        rows.stream().filter(row -> row.rejection() != null)
                .forEach(row -> rejections.add(new ImportRejection(id, row.line(), row.rejection())));
        List<Outcome> outcomes = new ArrayList<>();
        rejections.forEach(rejection -> outcomes.add(Outcome.REJECTED));
        for (int i = 0; i < results.size(); i++) {
            RowRejected rejection = results.get(i).rejection();
            outcomes.add(results.get(i).outcome());
            if (rejection != null) {
                rejections.add(new ImportRejection(id, readable.get(i).line(), rejection));
            }
        }
        session.insertMultiple(rejections);
        current.passOver(others);
        current.moveOn(outcomes, clock.instant());
        return true;
    }

    /** @param cutAt the line with which the file ends without an end of a line; 0 for none */
    @Transactional
    void finish(UUID id, long cutAt) {
        locked(id).finish(cutAt, clock.instant());
    }

    /**
     * Lets it wait before the next attempt, or gives it up.
     *
     * @return whether that was the last attempt
     */
    @Transactional
    boolean stumble(UUID id, ImportFailure over) {
        Import current = locked(id);
        if (current.isRunning()) {
            current.stumble(over, pause, clock.instant());
        }
        return !current.isRunning();
    }

    @Transactional
    void fail(UUID id, ImportFailure reason) {
        Import current = locked(id);
        if (current.isRunning()) {
            current.fail(reason, clock.instant());
        }
    }

    /** Gives up those that nobody has moved on for long: whoever had their files is gone. */
    @Transactional
    List<UUID> failLost() {
        Instant now = clock.instant();
        List<Import> lost = imports.unmovedSince(now.minus(patience));
        lost.forEach(file -> file.fail(ImportFailure.FILE_MISSING, now));
        return lost.stream().map(Import::id).toList();
    }

    private Import locked(UUID id) {
        return imports.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
