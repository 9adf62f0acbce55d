package dev.sayso.revenue.intake;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.Pager;
import dev.sayso.web.Place;
import dev.sayso.web.Progress;
import dev.sayso.web.Rejection;

/** What the pages about batches show. */
@ApplicationScoped
class BatchPages {

    private static final String LIST = "/admin/revenue";
    private static final int LINES = 50;

    /** All batches, the latest first. */
    record ListView(List<Line> batches, List<Column> columns, @Nullable Pager pager) {
    }

    /** @param look of its state */
    record Line(Batch batch, String state, String look) {
    }

    /**
     * One batch.
     *
     * @param failure why it was given up
     */
    record OneView(Batch batch, @Nullable String failure, Progress progress, String path, List<Control> controls,
            List<Column> sides, List<Rejection> rejections, List<Column> columns, @Nullable Pager pager) {

        public boolean countAgrees() {
            return batch.counted() == batch.declaredCount();
        }
    }

    private final Batches batches;

    BatchPages(Batches batches) {
        this.batches = batches;
    }

    ListView list(Batch.@Nullable State only, @Nullable Place after) {
        RevenueMessages words = words();
        List<Batch> found = batches.latest(only, after, LINES + 1);
        List<Batch> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String start = only == null ? LIST : LIST + "?state=" + only.name().toLowerCase(Locale.ROOT);
        String next = found.size() > LINES
                ? start + (only == null ? "?" : "&") + "after=" + shown.get(LINES - 1).place().token()
                : null;
        return new ListView(shown.stream().map(BatchPages::line).toList(), List.of(Column.text(words.batch()),
                Column.text(words.batch_started()), Column.text(words.batch_state_column()),
                Column.number(words.batch_posted()),
                Column.number(words.batch_suspended()), Column.number(words.batch_rejected())),
                after == null && next == null ? null : new Pager(after == null ? null : start, next));
    }

    private static Line line(Batch batch) {
        return new Line(batch, words().batch_state(batch.state()), switch (batch.state()) {
            case CHECKING, POSTING -> "waits";
            case DONE -> "final";
            case QUARANTINED, FAILED -> "stop";
        });
    }

    OneView one(Batch batch, long after) {
        RevenueMessages words = words();
        String path = LIST + "/batches/" + batch.id();
        List<Rejection> found = batches.rejections(batch.id(), after, LINES + 1);
        List<Rejection> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? path + "?after=" + shown.get(LINES - 1).line() : null;
        return new OneView(batch, batch.failure().map(words::batch_failure).orElse(null), progress(batch, words), path,
                batches.controls(batch.id()),
                List.of(Column.text(words.control()), Column.number(words.control_declared()),
                        Column.number(words.control_found()), Column.text(words.control_verdict())),
                shown, List.of(Column.number(words.rejection_line()), Column.text(words.rejection_field()),
                        Column.text(words.rejection_reason()), Column.text(words.rejection_value())),
                after == 0 && next == null ? null : new Pager(after == 0 ? null : path, next));
    }

    private static Progress progress(Batch batch, RevenueMessages words) {
        Progress.State state = switch (batch.state()) {
            case CHECKING, POSTING -> Progress.State.RUNNING;
            case DONE -> Progress.State.FINISHED;
            case QUARANTINED, FAILED -> Progress.State.FAILED;
        };
        long all = Math.max(1, batch.counted());
        return new Progress(words.batch_progress(), state, batch.isRunning() ? Math.min(batch.rowsRead(), all) : all, all,
                words.batch_rows(NumberText.grouped(batch.rowsRead(), Messages.locale()),
                        NumberText.grouped(batch.declaredCount(), Messages.locale())));
    }

    private static RevenueMessages words() {
        return Messages.of(RevenueMessages.class);
    }
}
