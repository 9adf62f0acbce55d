package dev.sayso.catalog.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.Pager;
import dev.sayso.web.Place;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;
import dev.sayso.web.Progress;
import dev.sayso.web.Refusal;
import dev.sayso.web.Rejection;

/** What the pages about imports show. */
@ApplicationScoped
class ImportPages {

    private static final String LIST = "/admin/catalog";
    private static final int LINES = 50;

    /** All imports, the latest first, and what is wrong with the file just sent. */
    record ListView(List<Import> imports, List<Column> columns, Problems problems, @Nullable Pager pager) {
    }

    /**
     * One import.
     *
     * @param failure why it was given up
     */
    record OneView(Import file, @Nullable String failure, Progress progress, String path, List<Rejection> rejections,
            List<Column> columns,
            @Nullable Pager pager) {
    }

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    ListView list(@Nullable Refusal refusal, @Nullable Place after) {
        CatalogMessages words = words();
        Problems problems = refusal == null ? Problems.NONE
                : new Problems(List.of(new Problem("file", refusal.title() + ". " + refusal.advice())));
        List<Import> found = imports.latest(after, LINES + 1);
        List<Import> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? LIST + "?after=" + shown.get(LINES - 1).place().token() : null;
        return new ListView(shown, List.of(Column.text(words.import_file()), Column.text(words.import_started()),
                Column.text(words.import_state()), Column.number(words.import_rows()),
                Column.number(words.import_rejected())), problems,
                after == null && next == null ? null : new Pager(after == null ? null : LIST, next));
    }

    OneView one(Import file, long after) {
        CatalogMessages words = words();
        String path = "/admin/catalog/imports/" + file.id();
        List<ImportRejection> found = imports.rejections(file.id(), after, LINES + 1);
        List<ImportRejection> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? path + "?after=" + shown.get(LINES - 1).line() : null;
        ImportView.Failure failure = ImportView.failure(file);
        return new OneView(file, failure == null ? null : failure.detail(), progress(file, words), path,
                shown.stream().map(ImportRejection::shown).toList(),
                List.of(Column.number(words.rejection_line()), Column.text(words.rejection_field()),
                        Column.text(words.rejection_reason()), Column.text(words.rejection_value())),
                after == 0 && next == null ? null : new Pager(after == 0 ? null : path, next));
    }

    /** How many rows a file has shows only at its end. */
    private static Progress progress(Import file, CatalogMessages words) {
        Progress.State state = switch (file.state()) {
            case RUNNING -> Progress.State.RUNNING;
            case DONE -> Progress.State.FINISHED;
            case FAILED -> Progress.State.FAILED;
        };
        return new Progress(words.import_progress(), state, file.isRunning() ? 0 : 1, 1,
                words.import_rows_read(NumberText.grouped(file.rowsRead(), Messages.locale())));
    }

    private static CatalogMessages words() {
        return Messages.of(CatalogMessages.class);
    }
}
