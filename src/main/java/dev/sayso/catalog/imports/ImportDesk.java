package dev.sayso.catalog.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.Outcome;
import dev.sayso.catalog.intake.RowRejected;

/** Opens imports and moves them on, a chunk of rows at a time. */
@ApplicationScoped
class ImportDesk {

    private static final String MET = "select platform_id from import_id where import_id = :import and platform_id in (:ids)";

    private static final String MEET = """
            insert into import_id (import_id, platform_id)
            select :import, met from unnest(cast(:ids as varchar array)) as meetings (met)""";

    private static final String FORGET = "delete from import_id where import_id = :import";

    private final Imports imports;
    private final ItemDesk items;
    private final StatelessSession session;
    private final Clock clock;

    ImportDesk(Imports imports, ItemDesk items, StatelessSession session, Clock clock) {
        this.imports = imports;
        this.items = items;
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    Import open(UUID id, String fileName, ImportFormat format, boolean dryRun, long bytes) {
        Import opened = new Import(id, fileName, format, dryRun, bytes, clock.instant());
        imports.persist(opened);
        return opened;
    }

    /**
     * Takes the next rows of a file, with the progress, in one transaction.
     *
     * @param from how many rows were read before these
     * @return false if somebody else has taken them
     */
    @Transactional
    boolean take(UUID id, long from, List<SourceRow> rows) {
        Import current = imports.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!current.isRunning() || current.rowsRead() != from) {
            return false;
        }
        List<SourceRow> distinct = withoutDoubles(id, rows);
        List<SourceRow> readable = distinct.stream().filter(row -> row.row() != null).toList();
        List<ItemDesk.Result> results = items.take(readable.stream().map(SourceRow::row).toList(), current.isDryRun());
        List<ImportRejection> rejections = new ArrayList<>();
        distinct.stream().filter(row -> row.rejection() != null)
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
        current.moveOn(outcomes, clock.instant());
        return true;
    }

    @Transactional
    void finish(UUID id) {
        session.createNativeMutationQuery(FORGET).setParameter("import", id).executeUpdate();
        imports.findById(id, LockModeType.PESSIMISTIC_WRITE).finish(clock.instant());
    }

    /** Of several rows with one id the first counts, in whatever chunk it was. */
    private List<SourceRow> withoutDoubles(UUID id, List<SourceRow> rows) {
        Set<String> ids = new HashSet<>();
        rows.stream().map(SourceRow::id).filter(SourceRow::canBeMet).forEach(ids::add);
        if (ids.isEmpty()) {
            return rows;
        }
        Set<String> met = new HashSet<>(session.createNativeQuery(MET, String.class).setParameter("import", id)
                .setParameter("ids", ids).getResultList());
        ids.removeAll(met);
        session.createNativeMutationQuery(MEET).setParameter("import", id)
                .setParameter("ids", ids.toArray(String[]::new)).executeUpdate();
        return rows.stream().map(row -> !SourceRow.canBeMet(row.id()) || met.add(row.id()) ? row : row.asDouble()).toList();
    }
}
