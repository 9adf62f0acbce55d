package dev.sayso.consent.change.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.audience.RequesterId;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.change.sheet.BadCell.Wrong;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Written;

/**
 * Says what rows of one file ask for that answer something.
 *
 * @param offered the version of the terms on which each use can be allowed now; a use without one cannot
 * @param now of the whole file, so that the same words mean the same in all its rows
 */
record RowParser(Map<String, Integer> offered, Instant now) {

    private static final int MOST_REQUESTERS = 100;

    /**
     * What a row asks for beyond what is on record.
     *
     * @param use of the row, which there is
     * @param own what its creator chose for it
     */
    Asked parse(SheetRow row, String use, Own own) {
        return switch (row.cell(SheetColumn.ANSWER).toLowerCase(Locale.ROOT)) {
            case "allow" -> yes(row, use, own);
            case "refuse" -> no(use, Act.Kind.REFUSE, own);
            case "clear" -> no(use, Act.Kind.CLEAR, own);
            default -> Asked.bad(List.of(row.bad(SheetColumn.ANSWER, Wrong.NO_SUCH_ANSWER, own)));
        };
    }

    private static Asked no(String use, Act.Kind kind, Own own) {
        return own.kind() == kind ? Asked.NOTHING : Asked.of(Wish.no(use, kind));
    }

    private Asked yes(SheetRow row, String use, Own own) {
        Grant held = own.grant();
        boolean keeps = held != null && SheetDay.of(held.end()).isWritten(row.cell(SheetColumn.ENDS));
        Optional<Grant> kept = Optional.ofNullable(held).filter(grant -> keeps);
        Optional<Integer> terms = kept.map(Grant::terms).or(() -> Optional.ofNullable(offered.get(use)));
        Optional<Instant> end = kept.map(Grant::end).or(() -> end(row));
        Optional<Boolean> commercial = commercial(row);
        List<BadCell> bad = new ArrayList<>();
        if (terms.isEmpty()) {
            bad.add(row.bad(SheetColumn.ANSWER, Wrong.NO_TERMS, own));
        }
        if (end.isEmpty()) {
            bad.add(row.bad(SheetColumn.ENDS, Wrong.NO_SUCH_END, own));
        }
        if (commercial.isEmpty()) {
            bad.add(row.bad(SheetColumn.COMMERCIAL, Wrong.NEITHER_YES_NOR_NO, own));
        }
        Optional<Audience> audience = audience(row, own, bad);
        return bad.isEmpty() ? asked(row, use, own, keeps,
                new Grant(terms.orElseThrow(), end.orElseThrow(), commercial.orElseThrow(), audience.orElseThrow()))
                : Asked.bad(bad);
    }

    private Asked asked(SheetRow row, String use, Own own, boolean keeps, Grant grant) {
        if (!keeps) {
            return Asked.of(Wish.yes(use, Act.Kind.ALLOW, grant));
        }
        if (grant.equals(own.grant())) {
            return Asked.NOTHING;
        }
        return now.isBefore(grant.end()) ? Asked.of(Wish.again(use, Act.Kind.ALLOW, grant))
                : Asked.bad(List.of(row.bad(SheetColumn.ENDS, Wrong.END_IS_OVER, own)));
    }

    private Optional<Instant> end(SheetRow row) {
        String months = Written.digits(row.cell(SheetColumn.ENDS));
        return Stream.of(Ends.values()).filter(end -> months.equals(Integer.toString(end.months()))).findFirst()
                .map(end -> end.from(now));
    }

    private static Optional<Boolean> commercial(SheetRow row) {
        return Written.truth(row.cell(SheetColumn.COMMERCIAL));
    }

    private static Optional<Audience> audience(SheetRow row, Own own, List<BadCell> bad) {
        String cell = row.cell(SheetColumn.AUDIENCE);
        if (cell.equalsIgnoreCase(SheetWords.EVERYONE) || cell.equalsIgnoreCase(SheetWords.VERIFIED)) {
            return Optional.of(cell.equalsIgnoreCase(SheetWords.EVERYONE) ? Audience.EVERYONE : Audience.VERIFIED);
        }
        Set<String> listed = new TreeSet<>(Stream.of(cell.split("[\\s,;\u060C\u061B]+")).filter(id -> !id.isEmpty()).toList());
        Wrong wrong = problem(listed);
        if (wrong != null) {
            bad.add(row.bad(SheetColumn.AUDIENCE, wrong, own));
            return Optional.empty();
        }
        return Optional.of(Audience.of(listed));
    }

    private static @Nullable Wrong problem(Set<String> listed) {
        if (listed.isEmpty()) {
            return Wrong.NO_AUDIENCE;
        }
        if (listed.size() > MOST_REQUESTERS) {
            return Wrong.TOO_MANY_REQUESTERS;
        }
        return listed.stream().allMatch(RequesterId::isId) ? null : Wrong.NO_REQUESTER;
    }
}
