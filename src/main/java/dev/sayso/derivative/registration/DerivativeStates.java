package dev.sayso.derivative.registration;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.WithdrawalTerms;
import dev.sayso.money.Ppm;
import dev.sayso.web.RowsByIds;

/** Reads what is on record of derivatives. */
@ApplicationScoped
class DerivativeStates {

    /** One parent and use. */
    record ParentOf(int place, long item, String use, Ppm weight) {
    }

    private record Head(Instant registeredAt, Instant decidedAt, @Nullable String reason, int place,
            DerivativeState.@Nullable Removed removal) {
    }

    private static final String REMOVAL = "select r.removed_at, r.copies from removal r where r.derivative_id = any (?)";

    private static final String REMIXER = "select d.remixer_id from derivative d where d.item_id = any (?)";

    private static final String PARENTS_OF = """
            select p.place, p.parent_id, p.use_name, p.weight_ppm from derivative_parent p where p.derivative_id = any (?)
            order by p.place""";

    private static final String MADE = "select d.made_at from derivative d where d.item_id = any (?)";

    private static final String REGISTERED = "select d.registered_at from derivative d where d.item_id = any (?)";

    private static final String BODIES = """
            select b.body_hash, b.made_hash from registration_body b where b.derivative_id = any (?)""";

    private static final String DECIDED = "select s.number from ratification s where s.derivative_id = any (?)";

    private static final String HIDDEN = """
            select d.item_id from derivative d where d.item_id = any (?) and (
              exists (select 1 from removal r where r.derivative_id = d.item_id)
              or exists (select 1 from ending e where e.derivative_id = d.item_id and e.policy = 'TAKE_DOWN'
                and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)))""";

    private static final String HEAD = """
            select d.registered_at, l.reason, l.parent_place, r.removed_at, r.copies, l.decided_at
            from derivative d join licence l on l.derivative_id = d.item_id left join removal r on r.derivative_id = d.item_id
            where d.item_id = any (?) order by l.number""";

    private static final String PARENTS = """
            select i.platform_id, p.use_name, p.weight_ppm, case when c.place is null then p.finding else 'VALID' end
            from derivative_parent p join item i on i.id = p.parent_id
              left join permit_correction c on c.derivative_id = p.derivative_id and c.place = p.place
            where p.derivative_id = any (?) order by p.place""";

    private static final String ENDINGS = """
            select i.platform_id, e.use_name, e.policy, e.due_at from ending e join item i on i.id = e.item_id
            where e.derivative_id = any (?)
              and not exists (select 1 from ending_cancellation c where c.ending_id = e.id) order by e.due_at, e.id""";

    private static final String NAMES = "select i.id, i.platform_id from item i where i.id = any (?)";

    private final RowsByIds rows;
    private final RevenueTermsReader terms;
    private final WithdrawalTerms withdrawals;

    DerivativeStates(RowsByIds rows, RevenueTermsReader terms, WithdrawalTerms withdrawals) {
        this.rows = rows;
        this.terms = terms;
        this.withdrawals = withdrawals;
    }

    /** By the hash of what was sent of it, the hash of that without its permits. */
    Map<String, String> bodies(long item) {
        Map<String, String> bodies = new HashMap<>();
        rows.each(BODIES, List.of(item), row -> bodies.put(row.getString(1), row.getString(2)));
        return bodies;
    }

    Instant registeredAt(long item) {
        return rows.read(REGISTERED, List.of(item), row -> RowsByIds.instant(row, 1)).get(0);
    }

    /** Whether a holder has said yes or no to what was made without permission. */
    boolean isDecidedAbout(long item) {
        return !rows.read(DECIDED, List.of(item), row -> row.getInt(1)).isEmpty();
    }

    /** Whether it must not be seen, licensed or not: the platform has removed it, or it is taken down. */
    boolean isHidden(long item) {
        return !rows.read(HIDDEN, List.of(item), row -> row.getLong(1)).isEmpty();
    }

    /** In the order of their places. */
    List<ParentOf> parents(long item) {
        return rows.read(PARENTS_OF, List.of(item),
                row -> new ParentOf(row.getInt(1), row.getLong(2), row.getString(3), new Ppm(row.getInt(4))));
    }

    /** The creator who made it; null if that is none. */
    @Nullable
    Long remixer(long item) {
        List<Long> found = new ArrayList<>();
        rows.each(REMIXER, List.of(item), row -> found.add(row.getLong(1)));
        return found.get(0) == 0 ? null : found.get(0);
    }

    Instant madeAt(long item) {
        return rows.read(MADE, List.of(item), row -> RowsByIds.instant(row, 1)).get(0);
    }

    Optional<RemovalDesk.Removal> removal(long item) {
        return rows.read(REMOVAL, List.of(item), row -> new RemovalDesk.Removal(RowsByIds.instant(row, 1), row.getLong(2)))
                .stream().findFirst();
    }

    /** What is on record of a derivative. */
    DerivativeState of(long item) {
        RevenueTerms known = requireNonNull(terms.read(List.of(item)).get(item));
        List<Head> heads = rows.read(HEAD, List.of(item), DerivativeStates::head);
        Head head = heads.get(heads.size() - 1);
        List<DerivativeState.Parent> parents = rows.read(PARENTS, List.of(item), DerivativeStates::parent);
        return new DerivativeState(known.platformId(), known.licence().name().toLowerCase(Locale.ROOT), why(head, parents),
                parents, shares(known.vector().lines(), parents), policy(item),
                rows.read(ENDINGS, List.of(item), DerivativeStates::ending), head.removal(), head.registeredAt(),
                heads.size() > 1 && known.licence() != LicenceState.RATIFIED ? head.decidedAt() : null);
    }

    private static DerivativeState.@Nullable Why why(Head head, List<DerivativeState.Parent> parents) {
        if (head.reason() == null) {
            return null;
        }
        DerivativeState.Parent parent = parents.get(head.place());
        return new DerivativeState.Why(parent.item(), parent.use(), head.reason());
    }

    private List<DerivativeState.Share> shares(List<ShareLine> lines, List<DerivativeState.Parent> parents) {
        Map<Long, String> names = new HashMap<>();
        rows.each(NAMES, lines.stream().map(ShareLine::item).collect(Collectors.toSet()),
                row -> names.put(row.getLong(1), row.getString(2)));
        return lines.stream().map(line -> {
            DerivativeState.Parent parent = parents.get(line.parent());
            return new DerivativeState.Share(requireNonNull(names.get(line.item())), line.role().name(), parent.item(),
                    parent.use(), line.part().toString(), line.part().rounded().value());
        }).toList();
    }

    private DerivativeState.@Nullable Policy policy(long item) {
        return withdrawals.of(List.of(item)).values().stream().min(Comparator.naturalOrder())
                .map(strictest -> new DerivativeState.Policy(strictest.policy().name(), strictest.days())).orElse(null);
    }

    private static Head head(ResultSet row) throws SQLException {
        DerivativeState.Removed removal = row.getObject(4) == null ? null
                : new DerivativeState.Removed(RowsByIds.instant(row, 4), row.getLong(5));
        return new Head(RowsByIds.instant(row, 1), RowsByIds.instant(row, 6), row.getString(2), row.getInt(3), removal);
    }

    private static DerivativeState.Parent parent(ResultSet row) throws SQLException {
        return new DerivativeState.Parent(row.getString(1), row.getString(2), row.getInt(3),
                row.getString(4).toLowerCase(Locale.ROOT));
    }

    private static DerivativeState.Ending ending(ResultSet row) throws SQLException {
        return new DerivativeState.Ending(row.getString(1), row.getString(2), row.getString(3), RowsByIds.instant(row, 4));
    }
}
