package dev.sayso.revenue.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.revenue.doubt.Doubt;
import dev.sayso.revenue.doubt.Doubts;
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

    /**
     * @param look of its state
     * @param doubtful how many of its earnings look wrong
     */
    record Line(Batch batch, String state, String look, long doubtful) {
    }

    /** Earnings of a batch that look wrong. */
    record DoubtsView(Batch batch, String path, long count, List<DoubtList.Line> doubts, List<Column> columns,
            @Nullable Pager pager) {
    }

    /**
     * One batch.
     *
     * @param failure why it was given up
     * @param doubtful how many of its earnings look wrong
     */
    record OneView(Batch batch, @Nullable String failure, Progress progress, String path, long doubtful, List<Control> controls,
            List<Column> sides, String listed, List<Rejection> rejections, List<Column> columns, @Nullable Pager pager) {
    }

    private final Batches batches;
    private final Doubts doubts;

    BatchPages(Batches batches, Doubts doubts) {
        this.batches = batches;
        this.doubts = doubts;
    }

    ListView list(Batch.@Nullable State only, @Nullable Place after) {
        RevenueMessages words = words();
        List<Batch> found = batches.latest(only, after, LINES + 1);
        List<Batch> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String start = only == null ? LIST : LIST + "?state=" + only.name().toLowerCase(Locale.ROOT);
        String next = found.size() > LINES
                ? start + (only == null ? "?" : "&") + "after=" + shown.get(LINES - 1).place().token()
                : null;
        Map<UUID, Long> doubtful = doubts.counts(shown.stream().map(Batch::id).toList());
        return new ListView(shown.stream().map(batch -> line(batch, doubtful.getOrDefault(batch.id(), 0L))).toList(),
                List.of(Column.text(words.batch()),
                        Column.text(words.batch_started()), Column.text(words.batch_state_column()),
                        Column.number(words.batch_posted()),
                        Column.number(words.batch_suspended()), Column.number(words.batch_rejected()),
                        Column.number(words.batch_doubtful())),
                after == null && next == null ? null : new Pager(after == null ? null : start, next));
    }

    private static Line line(Batch batch, long doubtful) {
        return new Line(batch, words().batch_state(batch.state()), switch (batch.state()) {
            case CHECKING, POSTING -> "waits";
            case DONE -> "final";
            case QUARANTINED, FAILED -> "stop";
        }, doubtful);
    }

    DoubtsView doubts(Batch batch, Doubts.After after) {
        RevenueMessages words = words();
        String path = path(batch) + "/doubts";
        List<Doubt> found = doubts.of(batch.id(), after, LINES + 1);
        DoubtList list = DoubtList.of(found, LINES);
        boolean isFirst = after.equals(Doubts.After.START);
        return new DoubtsView(batch, path(batch), doubts.count(batch.id()), list.doubts(),
                List.of(Column.number(words.rejection_line()), Column.text(words.doubt_event()),
                        Column.text(words.rejection_reason()), Column.text(words.doubt_other())),
                isFirst && list.next().isEmpty() ? null
                        : new Pager(isFirst ? null : path, list.next().isEmpty() ? null : path + "?after=" + list.next()));
    }

    private static String path(Batch batch) {
        return LIST + "/batches/" + batch.id();
    }

    OneView one(Batch batch, long after) {
        RevenueMessages words = words();
        String path = path(batch);
        List<Rejection> found = batches.rejections(batch.id(), after, LINES + 1);
        List<Rejection> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? path + "?after=" + shown.get(LINES - 1).line() : null;
        return new OneView(batch, batch.failure().map(words::batch_failure).orElse(null), progress(batch, words), path,
                doubts.count(batch.id()), batches.controls(batch.id()),
                List.of(Column.text(words.control()), Column.number(words.control_declared()),
                        Column.number(words.control_found()), Column.text(words.control_verdict())),
                batch.isQuarantined() ? words.quarantined_lines_title() : words.rejections_title(), shown,
                List.of(Column.number(words.rejection_line()), Column.text(words.rejection_field()),
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
