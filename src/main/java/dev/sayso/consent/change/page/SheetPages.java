package dev.sayso.consent.change.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.change.sheet.BadCell;
import dev.sayso.consent.change.sheet.BadCells;
import dev.sayso.consent.change.sheet.SheetColumn;
import dev.sayso.consent.change.sheet.SheetMessages;
import dev.sayso.consent.change.sheet.SheetRefused;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;

/** What the page of the file shows. */
@ApplicationScoped
class SheetPages {

    private final Uses uses;
    private final Acting acting;

    SheetPages(Uses uses, Acting acting) {
        this.uses = uses;
        this.acting = acting;
    }

    /** @param refused why a file was not taken, null if none was refused */
    SheetView page(@Nullable SheetRefused refused) {
        Language language = acting.language();
        SheetMessages words = Messages.of(SheetMessages.class, language);
        BadCells bad = refused == null ? new BadCells() : refused.bad();
        return new SheetView(refused, bad.first().stream().map(cell -> bad(cell, words, language)).toList(),
                title(bad, words, language),
                List.of(Column.number(words.bad_row()), Column.text(words.bad_column()), Column.text(words.bad_found()),
                        Column.text(words.bad_advice())),
                Stream.of(SheetColumn.values())
                        .map(column -> new SheetView.Explained(column.header(), words.says(column),
                                column == SheetColumn.USE ? words.wrong_use(names()) : words.write(column), column.isRead()))
                        .toList(),
                List.of(Column.text(words.column()), Column.text(words.column_says()), Column.text(words.column_write())));
    }

    private static String title(BadCells bad, SheetMessages words, Language language) {
        String counted = Counted.of(words.bad(), bad.number(), language);
        return bad.number() > bad.first().size()
                ? words.bad_first(NumberText.grouped(bad.first().size(), language.locale()), counted)
                : counted;
    }

    private SheetView.Bad bad(BadCell cell, SheetMessages words, Language language) {
        return new SheetView.Bad(NumberText.grouped(cell.row(), language.locale()), cell.column().header(), cell.found(),
                advice(cell, words));
    }

    private String advice(BadCell cell, SheetMessages words) {
        LocalDate own = cell.own();
        return switch (cell.wrong()) {
            case NO_SUCH_USE -> words.wrong_use(names());
            case NO_SUCH_END -> own == null ? words.wrong(cell.wrong()) : words.wrong_end(own.toString());
            default -> words.wrong(cell.wrong());
        };
    }

    private String names() {
        return String.join(", ", uses.all().stream().map(Use::name).toList());
    }
}
