package dev.sayso.revenue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.EarnedPieces;
import dev.sayso.revenue.earning.EarnedPieces.EarnedPiece;
import dev.sayso.web.CsvExport;

/** A creator's earnings as CSV, event by event, with what anybody needs to add them up again. */
@ApplicationScoped
class EarningsFiles {

    private static final List<String> COLUMNS = List.of("figure", "currency", "owed", "part", "remix", "item", "role", "use",
            "source", "event", "period_start", "period_end", "gross", "counted");

    private static final int FIGURES = 200;
    private static final int PIECES = 1_000;

    private final Figures figures;
    private final EarnedPieces pieces;
    private final FigureNames names;

    EarningsFiles(Figures figures, EarnedPieces pieces, FigureNames names) {
        this.figures = figures;
        this.pieces = pieces;
        this.names = names;
    }

    /** All that a creator ever earned in a currency; read while it is written. */
    StreamingOutput of(long creator, Currency currency) {
        return out -> write(creator, currency, out);
    }

    private void write(long creator, Currency currency, OutputStream out) throws IOException {
        CsvExport csv = CsvExport.marked(out);
        csv.row(COLUMNS);
        List<Figure> page = figures.page(creator, currency, 0, FIGURES);
        while (!page.isEmpty()) {
            Map<Long, FigureNames.Names> named = names.of(page);
            page.forEach(figure -> write(figure, Objects.requireNonNull(named.get(figure.id())), csv));
            page = figures.page(creator, currency, page.get(page.size() - 1).id(), FIGURES);
        }
        csv.flush();
    }

    private void write(Figure figure, FigureNames.Names named, CsvExport csv) {
        List<EarnedPiece> page = pieces.page(figure.pieces(), 0, 0, PIECES);
        while (!page.isEmpty()) {
            page.forEach(piece -> csv.row(cells(figure, named, piece)));
            page = page.size() < PIECES ? List.of()
                    : after(figure, page.get(page.size() - 1));
        }
    }

    private List<EarnedPiece> after(Figure figure, EarnedPiece last) {
        return pieces.page(figure.pieces(), last.event(), last.ordinal(), PIECES);
    }

    private static @Nullable Object[] cells(Figure figure, FigureNames.Names named, EarnedPiece piece) {
        return new @Nullable Object[] { figure.id(), figure.owed().currency(), plain(figure.owed()), figure.part(),
                named.derivative(),
                named.item(), figure.role(), figure.awarded() ? null : named.use(), piece.source(), piece.name(), piece.start(),
                piece.end(), plain(piece.gross()), plain(piece.counted()) };
    }

    /** The program that adds a file up again. */
    static String program() {
        try (InputStream in = Objects.requireNonNull(EarningsFiles.class.getResourceAsStream("/revenue/Recompute.java"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException inTheJar) {
            throw new UncheckedIOException(inTheJar);
        }
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
