package dev.sayso.revenue.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.sayso.Seeds;

/** However an event is cut, its pieces are all of it, and so is what is left of them once some was taken back. */
class PiecePropertyTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Seeds(value = {}, fresh = 200)
    void piecesAddUpHoweverAnEventIsCut(long seed) {
        Random random = new Random(seed);
        Told event = event(random);
        long reversed = random.nextLong(event.gross() + 1);
        List<Piece> pieces = cut(event.period(), random);
        assertThat(pieces.stream().mapToLong(piece -> piece.gross(event)).sum()).isEqualTo(event.gross());
        assertThat(pieces.stream().mapToLong(piece -> piece.left(event, reversed)).sum()).isEqualTo(event.gross() - reversed);
        assertThat(pieces).allMatch(piece -> piece.left(event, 0) == piece.gross(event))
                .allMatch(piece -> piece.left(event, event.gross()) == 0)
                .allMatch(piece -> piece.left(event, reversed) >= 0 && piece.left(event, reversed) <= piece.gross(event));
    }

    /** A piece that is cut again later is worth what its parts are worth. */
    @Seeds(value = {}, fresh = 200)
    void pieceIsWorthItsParts(long seed) {
        Random random = new Random(seed);
        Told event = event(random);
        long reversed = random.nextLong(event.gross() + 1);
        cut(event.period(), random).stream().filter(piece -> Duration.between(piece.start(), piece.end()).toMillis() > 1)
                .forEach(piece -> {
                    Period period = new Period(piece.start(), piece.end());
                    List<Piece> parts = cut(period, random);
                    assertThat(parts.stream().mapToLong(part -> part.gross(event)).sum()).isEqualTo(piece.gross(event));
                    assertThat(parts.stream().mapToLong(part -> part.left(event, reversed)).sum())
                            .isEqualTo(piece.left(event, reversed));
                });
    }

    private static Told event(Random random) {
        Instant start = FIRST.plusMillis(random.nextInt(1_000_000));
        Period period = new Period(start, start.plusMillis(2 + random.nextLong(random.nextBoolean() ? 10 : 34_000_000_000L)));
        long gross = random.nextInt(5) == 0 ? random.nextInt(4) : random.nextLong(9_000_000_000_000L);
        return new Told("ads", "e-1", EventKind.EARNING, "remix", gross, EUR, period, null);
    }

    private static List<Piece> cut(Period period, Random random) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(period.start(), period.end()));
        long millis = Duration.between(period.start(), period.end()).toMillis();
        Stream.generate(() -> period.start().plusMillis(random.nextLong(millis + 1))).limit(random.nextInt(6))
                .forEach(cuts::add);
        return cuts.headSet(period.end()).stream().map(start -> new Piece(0, 1L, Fate.EARNED, start, cuts.higher(start)))
                .toList();
    }
}
