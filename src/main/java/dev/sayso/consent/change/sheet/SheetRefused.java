package dev.sayso.consent.change.sheet;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Messages;
import dev.sayso.web.NameRefused;
import dev.sayso.web.Refusal;

/** A file that was not taken; nothing has changed, and no change set was made. */
public class SheetRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The reasons, as programs know them. */
    public enum Why {
        MISSING,
        EMPTY,
        TOO_LARGE,
        /** A spreadsheet's own file, such as xlsx. */
        WORKBOOK,
        NOT_UTF8,
        /** Columns are missing, there twice, or nearly are ones of ours. */
        COLUMNS,
        /** There are cells that say nothing that can be done. */
        CELLS,
        /** There are more different answers than anybody can review. */
        TOO_VARIED
    }

    private final Why why;
    private final transient List<SheetColumn> columns;
    private final transient BadCells bad;
    private final @Nullable NameRefused names;

    private SheetRefused(Why why, List<SheetColumn> columns, BadCells bad, @Nullable NameRefused names) {
        super(why == Why.TOO_LARGE ? 413 : 422, "sheet-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.why = why;
        this.columns = columns;
        this.bad = bad;
        this.names = names;
    }

    public SheetRefused(Why why) {
        this(why, List.of(), new BadCells(), null);
    }

    /** @param wrong those that are missing */
    static SheetRefused columns(List<SheetColumn> wrong) {
        return new SheetRefused(Why.COLUMNS, wrong, new BadCells(), null);
    }

    static SheetRefused names(NameRefused unclear) {
        return new SheetRefused(Why.COLUMNS, List.of(), new BadCells(), unclear);
    }

    static SheetRefused cells(BadCells bad) {
        return new SheetRefused(Why.CELLS, List.of(), bad, null);
    }

    public Why why() {
        return why;
    }

    public BadCells bad() {
        return bad;
    }

    @Override
    public String title() {
        return Messages.of(SheetMessages.class).refused_title(why);
    }

    @Override
    public String advice() {
        return names != null ? names.advice()
                : why == Why.COLUMNS
                        ? Messages.of(SheetMessages.class)
                                .refused_columns(String.join(", ", columns.stream().map(SheetColumn::header).toList()))
                        : Messages.of(SheetMessages.class).refused_advice(why);
    }
}
