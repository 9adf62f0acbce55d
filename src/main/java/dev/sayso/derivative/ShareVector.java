package dev.sayso.derivative;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;

/**
 * Whom the gross of a derivative belongs to, frozen when it is registered: it names items, not people. What it leaves is the
 * platform's and the remixer's.
 */
public record ShareVector(List<ShareLine> lines) {

    public ShareVector {
        lines = List.copyOf(lines);
    }

    /**
     * The vector of a derivative.
     *
     * @param remixer who made it; null if that is no creator
     * @param parents with weights that add up to the whole
     */
    public static ShareVector of(@Nullable Long remixer, List<ParentTaken> parents) {
        if (parents.stream().mapToInt(parent -> parent.weight().value()).sum() != Ppm.WHOLE) {
            throw new IllegalArgumentException("Weights add up to the whole");
        }
        List<ShareLine> lines = new ArrayList<>();
        for (ParentTaken parent : parents) {
            if (parent.isDerived()) {
                addDerived(lines, parent, remixer);
            } else {
                add(lines, parent, parent.item(), HolderRole.OWNER, LineSource.DIRECT, parent.line(), accepted(parent));
            }
            addDepicted(lines, parent);
        }
        return new ShareVector(lines);
    }

    /** The part of gross that is somebody's. */
    public Fraction total() {
        return lines.stream().map(ShareLine::part).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** So that no chain of remixes launders the original away; the part of whoever remixes their own goes there too. */
    private static void addDerived(List<ShareLine> lines, ParentTaken parent, @Nullable Long remixer) {
        SortedMap<Long, Ppm> accepted = accepted(parent);
        Fraction kept = LineSource.KEPT.kept().times(parent.line());
        ParentTaken.OwnerTaken own = remixer == null ? null : parent.owners().get(remixer);
        if (own != null) {
            accepted.put(remixer, new Ppm(0));
            kept = kept.minus(LineSource.KEPT.kept().times(Fraction.of(parent.weight())).times(own.part()));
        }
        add(lines, parent, parent.item(), HolderRole.OWNER, LineSource.KEPT, kept, accepted);
        Fraction passedOn = parent.line().minus(kept);
        new TreeMap<>(parent.originals()).forEach((original, part) -> add(lines, parent, original, HolderRole.OWNER,
                LineSource.ORIGINAL, passedOn.times(part), new TreeMap<>()));
    }

    private static void addDepicted(List<ShareLine> lines, ParentTaken parent) {
        Fraction sum = parent.depicted().values().stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.isZero()) {
            add(lines, parent, parent.item(), HolderRole.DEPICTED, LineSource.DIRECT,
                    Fraction.of(parent.weight()).times(sum).times(Fraction.of(1, parent.depicted().size())),
                    parent.depicted());
        }
    }

    private static SortedMap<Long, Ppm> accepted(ParentTaken parent) {
        SortedMap<Long, Ppm> accepted = new TreeMap<>();
        parent.owners().forEach((creator, owner) -> accepted.put(creator, owner.accepted()));
        return accepted;
    }

    private static void add(List<ShareLine> lines, ParentTaken parent, long item, HolderRole role, LineSource source,
            Fraction part, SortedMap<Long, Ppm> accepted) {
        if (!part.isZero()) {
            lines.add(new ShareLine(lines.size(), item, role, source, parent.place(), parent.weight(), part, accepted));
        }
    }
}
