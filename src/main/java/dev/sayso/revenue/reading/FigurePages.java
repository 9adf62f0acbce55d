package dev.sayso.revenue.reading;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.consent.Acting;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.EarnedPieces;
import dev.sayso.revenue.earning.EarnedPieces.EarnedPiece;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.Pager;
import dev.sayso.web.Scalars;
import dev.sayso.web.TimeText;

/** Explains an amount: the way from it to its events, the share vector, the terms and the answers. */
@ApplicationScoped
class FigurePages {

    private static final int ROWS = 50;

    private static final String TERMS = """
            select max(a.terms_version) from allowance a where a.derivative_id = ?1 and a.parent_place = ?2""";

    private static final String ANSWERS = """
            select distinct n.number from allowance a join answer n on n.id = a.answer_id
            where a.derivative_id = ?1 and a.parent_place = ?2 and a.creator_id = ?3 order by n.number""";

    private final Figures figures;
    private final FigureNames names;
    private final EarnedPieces pieces;
    private final Uses uses;
    private final Acting acting;
    private final EntityManager entities;
    private final ZoneId zone;

    FigurePages(Figures figures, FigureNames names, EarnedPieces pieces, Uses uses, Acting acting, EntityManager entities,
            @ConfigProperty(name = "sayso.zone") ZoneId zone) {
        this.figures = figures;
        this.names = names;
        this.pieces = pieces;
        this.uses = uses;
        this.acting = acting;
        this.entities = entities;
        this.zone = zone;
    }

    /** @throws NotFoundException for one that is foreign or missing */
    FigureView explain(long id, @Nullable String after) {
        Figure figure = own(id);
        FigureNames.Names named = requireNonNull(names.of(List.of(figure)).get(id));
        Cursor cursor = Cursor.of(after);
        List<EarnedPiece> found = pieces.page(figure.pieces(), cursor.of(), cursor.ordinal(), ROWS + 1);
        List<EarnedPiece> shown = found.stream().limit(ROWS).toList();
        String path = EarningsResource.PATH + "/figures/" + id;
        String next = found.size() <= ROWS ? null : path + "?after=" + Cursor.of(shown.get(ROWS - 1));
        return new FigureView(id, figure.owed(), figure.gross(), named.derivative(), named.derivativeTitle(),
                words().figure_lead(Messages.isolated(named.derivativeTitle()), Messages.isolated(named.itemTitle())),
                line(figure), owned(figure), exact(figure.part()), terms(figure, named.use()),
                answers(figure),
                List.of(Column.text(words().event()), Column.text(words().period()), Column.number(words().gross_told()),
                        Column.number(words().counted())),
                shown.stream().map(piece -> event(piece, path)).toList(),
                next == null && cursor.isStart() ? null : new Pager(cursor.isStart() ? null : path, next));
    }

    /** @throws NotFoundException for one that is foreign or missing, or no part of the figure */
    EventView event(long id, String written) {
        Figure figure = own(id);
        Cursor cursor = Cursor.of(written);
        EarnedPiece piece = pieces.page(figure.pieces(), cursor.of(), cursor.ordinal() - 1, 1).stream()
                .filter(one -> one.event() == cursor.of() && one.ordinal() == cursor.ordinal()).findFirst()
                .orElseThrow(NotFoundException::new);
        return new EventView(id, piece.name(), piece.source(), words().kind_of(piece.kind()), period(piece), piece.received(),
                piece.gross(), piece.counted());
    }

    private Figure own(long id) {
        return figures.of(acting.creator(), id).orElseThrow(NotFoundException::new);
    }

    private static String line(Figure figure) {
        String weight = percent(figure.weight());
        Ppm accepted = figure.accepted();
        String share = accepted == null ? percent(figure.line().dividedBy(Fraction.of(figure.weight()))) : percent(accepted);
        if (figure.awarded()) {
            return words().line_award(weight);
        }
        if (figure.role() == HolderRole.DEPICTED) {
            return words().line_depicted(weight, share);
        }
        return switch (figure.source()) {
            case DIRECT -> words().line_direct(weight, share);
            case KEPT -> words().line_kept(weight, share);
            case ORIGINAL -> words().line_original(percent(figure.line()));
        };
    }

    private static @Nullable String owned(Figure figure) {
        Ppm owned = figure.owned();
        return owned == null || figure.role() == HolderRole.DEPICTED ? null : words().owned_ppm(percent(owned));
    }

    private static String exact(Fraction part) {
        return words().part_exact(part.toString(), percent(part));
    }

    private FigureView.@Nullable Terms terms(Figure figure, String use) {
        Number version = (@Nullable Number) entities.createNativeQuery(TERMS)
                .setParameter(1, figure.derivative()).setParameter(2, figure.parent()).getSingleResult();
        return figure.awarded() || version == null ? null
                : new FigureView.Terms(use, uses.all().stream().filter(one -> one.name().equals(use))
                        .map(one -> one.words(acting.language()).title()).findFirst().orElse(use), version.intValue());
    }

    private List<Integer> answers(Figure figure) {
        return Scalars.longs(entities.createNativeQuery(ANSWERS).setParameter(1, figure.derivative())
                .setParameter(2, figure.parent()).setParameter(3, acting.creator())).stream().map(Math::toIntExact).toList();
    }

    private FigureView.Event event(EarnedPiece piece, String path) {
        return new FigureView.Event(piece.name(), path + "/events/" + Cursor.of(piece), period(piece), piece.gross(),
                piece.counted());
    }

    /** By days where it begins and ends with one. */
    private String period(EarnedPiece piece) {
        Locale reader = Messages.locale();
        ZonedDateTime from = piece.start().atZone(zone);
        ZonedDateTime to = piece.end().atZone(zone);
        if (isMidnight(from) && isMidnight(to)) {
            String first = TimeText.text(from.toLocalDate(), reader);
            String last = TimeText.text(to.toLocalDate().minusDays(1), reader);
            return first.equals(last) ? first : words().period_days(first, last);
        }
        return words().period_days(TimeText.minute(piece.start(), reader), TimeText.minute(piece.end(), reader));
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String percent(Fraction part) {
        return percent(new Ppm(part.numerator().multiply(BigInteger.valueOf(Ppm.WHOLE)).divide(part.denominator())
                .intValueExact()));
    }

    private static String percent(Ppm share) {
        return NumberText.percent(share.value(), Messages.locale());
    }

    private static EarningsMessages words() {
        return Messages.of(EarningsMessages.class);
    }
}
