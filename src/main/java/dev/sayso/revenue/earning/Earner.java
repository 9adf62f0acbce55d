package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.money.Fraction;

/** A derivative as far as its revenue goes: what becomes of a stretch of time, and whom the gross of a moment belongs to. */
final class Earner {

    private final RevenueTerms terms;
    private final ShareVector whole;
    private final Map<Long, Ownership> owners;
    private final NavigableSet<Instant> changes = new TreeSet<>();
    private final Map<Fate, Map<Instant, List<Payee>>> payees = new HashMap<>();

    /**
     * @param whole whom all of gross would belong to if it were awarded
     * @param owners of the items that the vectors name
     */
    Earner(RevenueTerms terms, ShareVector whole, Map<Long, Ownership> owners) {
        this.terms = terms;
        this.whole = whole;
        this.owners = owners;
        owners.values().forEach(item -> item.byTime().keySet().stream().skip(1).forEach(changes::add));
    }

    long id() {
        return terms.item();
    }

    String platformId() {
        return terms.platformId();
    }

    /** What becomes of a stretch of time as things stand, in the order of time; unnumbered. */
    List<Piece> divide(Instant start, Instant end) {
        Fate whole = fate();
        if (whole != Fate.EARNED) {
            return List.of(piece(whole, start, end));
        }
        List<Piece> pieces = new ArrayList<>();
        Instant until = terms.until() == null || terms.until().isAfter(end) ? end : terms.until();
        Instant from = start;
        for (Instant change : changes.subSet(start, false, until.isAfter(start) ? until : start, false)) {
            pieces.add(piece(Fate.EARNED, from, change));
            from = change;
        }
        if (until.isAfter(from)) {
            pieces.add(piece(Fate.EARNED, from, until));
        }
        if (until.isBefore(end)) {
            pieces.add(piece(Fate.AFTER_DEADLINE, until.isAfter(start) ? until : start, end));
        }
        return pieces;
    }

    boolean isUnlicensed() {
        return !terms.licence().isLicensed();
    }

    private Fate fate() {
        if (isUnlicensed()) {
            return Fate.UNLICENSED;
        }
        return terms.commercial() ? Fate.EARNED : Fate.NON_COMMERCIAL;
    }

    private Piece piece(Fate fate, Instant start, Instant end) {
        return new Piece(0, id(), fate, start, end);
    }

    /** All award, as long as the owners do not change. */
    List<Piece> award(Instant start, Instant end) {
        List<Piece> pieces = new ArrayList<>();
        Instant from = start;
        for (Instant change : changes.subSet(start, false, end, false)) {
            pieces.add(piece(Fate.AWARDED, from, change));
            from = change;
        }
        pieces.add(piece(Fate.AWARDED, from, end));
        return pieces;
    }

    /** From when on the owners were those of a moment. */
    Instant stretchOf(Instant moment) {
        Instant since = changes.floor(moment);
        return since == null ? Instant.EPOCH : since;
    }

    /** Whom gross belongs to while the owners are those of a stretch. */
    List<Payee> payees(Fate fate, Instant stretch) {
        return payees.computeIfAbsent(fate, any -> new HashMap<>()).computeIfAbsent(stretch, since -> {
            List<Payee> found = new ArrayList<>();
            (fate == Fate.AWARDED ? whole : terms.vector()).lines().forEach(line -> add(found, line, since));
            return found;
        });
    }

    /** What a creator has of a line while one version of the owners counts; nothing if the version is unknown. */
    Fraction part(int place, long version, long creator) {
        for (ShareLine line : Stream.concat(terms.vector().lines().stream(), whole.lines().stream())
                .filter(one -> one.place() == place).toList()) {
            Ownership.Version owned = line.role() == HolderRole.DEPICTED ? Ownership.NOBODY
                    : owners.getOrDefault(line.item(), Ownership.none()).version(version);
            return creator == 0 ? line.part() : line.among(owned.owners()).getOrDefault(creator, Fraction.ZERO);
        }
        return Fraction.ZERO;
    }

    private void add(List<Payee> found, ShareLine line, Instant moment) {
        Ownership.Version version = line.role() == HolderRole.DEPICTED ? Ownership.NOBODY
                : owners.getOrDefault(line.item(), Ownership.none()).at(moment);
        SortedMap<Long, Fraction> parts = line.among(version.owners());
        parts.forEach((creator, part) -> found.add(new Payee(id(), line.place(), version.id(), creator, part)));
        if (line.role() == HolderRole.OWNER && version.owners().isEmpty()) {
            found.add(new Payee(id(), line.place(), version.id(), 0, line.part()));
        }
    }

    /** What is registered by no id: all of it waits. */
    static List<Piece> unknown(Instant start, Instant end) {
        return List.of(new Piece(0, null, Fate.UNKNOWN_DERIVATIVE, start, end));
    }

    static List<Piece> piecesOf(@Nullable Earner earner, Instant start, Instant end) {
        return earner == null ? unknown(start, end) : earner.divide(start, end);
    }
}
