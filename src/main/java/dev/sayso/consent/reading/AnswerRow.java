package dev.sayso.consent.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.RowsByIds;

/**
 * One answer, as far as standings and stories of them depend on it.
 *
 * @param number 1, 2, 3… of its creator
 * @param itemId null for an account rule
 * @param grant what a yes allows, null for every other act
 * @param sinceId the answer that began the unbroken rule this one goes on with, or null
 * @param seenId the answer up to which changes of the items were shown, if not this one
 */
public record AnswerRow(Long id, Long creatorId, int number, UUID actId, @Nullable Long itemId, String use, Act.Kind kind,
        @Nullable Grant grant, @Nullable Long sinceId, @Nullable Long seenId, Instant givenAt, Long factId) {

    static final Comparator<AnswerRow> IN_ORDER = Comparator.comparing(AnswerRow::creatorId)
            .thenComparing(AnswerRow::number);

    static final String COLUMNS = """
            select a.id, a.creator_id, a.number, a.act_id, a.item_id, a.use_name, a.kind, a.since_id, a.seen_id, a.given_at,
              a.fact_id, a.terms_version, a.ends_at, a.commercial, a.verified_only
            from answer a where\s""";

    public static AnswerRow of(Answer answer) {
        return new AnswerRow(answer.id(), answer.creatorId(), answer.number(), answer.actId(), answer.itemId(), answer.use(),
                answer.kind(), answer.grant().orElse(null), answer.sinceId(), answer.seenId(), answer.givenAt(),
                answer.fact().id());
    }

    /** One whose yes is for everybody until {@link #onlyFor}. */
    static AnswerRow of(ResultSet row) throws SQLException {
        return new AnswerRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getObject(4, UUID.class),
                RowsByIds.number(row, 5), row.getString(6), Act.Kind.valueOf(row.getString(7)), grant(row),
                RowsByIds.number(row, 8), RowsByIds.number(row, 9), RowsByIds.instant(row, 10), row.getLong(11));
    }

    private static @Nullable Grant grant(ResultSet row) throws SQLException {
        int terms = row.getInt(12);
        return row.wasNull() || row.getObject(13) == null ? null
                : new Grant(terms, RowsByIds.instant(row, 13), row.getBoolean(14),
                        row.getBoolean(15) ? Audience.VERIFIED : Audience.EVERYONE);
    }

    /** The same for the requesters who are listed with it. */
    AnswerRow onlyFor(Set<String> requesters) {
        return grant == null ? this
                : new AnswerRow(id, creatorId, number, actId, itemId, use, kind,
                        new Grant(grant.terms(), grant.end(), grant.commercial(),
                                new Audience(grant.audience().verifiedOnly(), requesters)),
                        sinceId, seenId, givenAt, factId);
    }
}
