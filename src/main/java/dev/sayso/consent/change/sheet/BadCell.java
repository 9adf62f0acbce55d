package dev.sayso.consent.change.sheet;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A cell that says nothing that can be done.
 *
 * @param row as spreadsheets number them: that of the columns' names is 1
 * @param found what stands there, the beginning of it if it is long
 * @param own the end of the creator's present yes, which a new one can keep; null for none
 */
public record BadCell(long row, SheetColumn column, String found, Wrong wrong, @Nullable LocalDate own) {

    /** What is wrong, and so what can stand there. */
    public enum Wrong {
        /** There are more cells than columns, or a quotation mark is open. */
        BROKEN,
        /** Foreign or missing: nobody learns which. */
        NOT_YOURS,
        NO_SUCH_USE,
        NO_SUCH_ANSWER,
        /** The use has no terms on which it could be allowed. */
        NO_TERMS,
        NO_SUCH_END,
        /** The end that is to be kept is over. */
        END_IS_OVER,
        NEITHER_YES_NOR_NO,
        NO_AUDIENCE,
        NO_REQUESTER,
        TOO_MANY_REQUESTERS,
        /** An earlier row says something else about the same item and use. */
        CONTRADICTED
    }
}
