package dev.sayso.consent.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.DpvStatus;

/** A creator's answers with all that is on record of each. */
@ApplicationScoped
public class AnswerRecords {

    /** What the same creator said last before about the same, while it still held. */
    private static final String YES_BEFORE = """
            exists (select 1 from Answer b where b.creatorId = a.creatorId and b.useName = a.useName and b.itemId %1$s
              and b.endsAt > a.givenAt and b.number = (select max(c.number) from Answer c where c.creatorId = a.creatorId
              and c.useName = a.useName and c.itemId %1$s and c.number < a.number))""";

    /** A yes to an item which the account rule now takes back. */
    private static final String YES_TO_ITEM = """
            a.kind = OFF and exists (select 1 from Answer b where b.creatorId = a.creatorId and b.useName = a.useName
              and b.itemId is not null and b.number < a.number and b.endsAt > a.givenAt and not exists (select 1 from Answer c
              where c.creatorId = b.creatorId and c.useName = b.useName and c.itemId = b.itemId and c.number > b.number
              and c.number < a.number))""";

    private static final String ROWS = """
            select a.id, a.fact.id, c.platformId, a.number, a.givenAt, a.actId, i.platformId, v.title, a.useName,
              a.kind, a.termsVersion, a.endsAt, a.commercial, a.verifiedOnly, a.language, a.signIn, a.signedInAt, a.textHash, n.number, s.number,
              case when a.termsVersion is not null then false
                when a.itemId is not null and %s then true
                when a.itemId is null and %s then true
                when %s then true else false end
            from Answer a join Creator c on c.id = a.creatorId left join FactNumber n on n.fact = a.fact left join Item i on i.id = a.itemId
            left join ItemVersion v on v.id = a.itemVersionId left join Answer s on s.id = a.sinceId
            where"""
            .formatted(YES_BEFORE.formatted("= a.itemId"), YES_BEFORE.formatted("is null"), YES_TO_ITEM);

    /**
     * One answer.
     *
     * @param fact that tells of it
     * @param creator the platform's id of whoever gave it
     * @param item the platform's id, null for an account rule
     * @param title of the item as it was shown
     * @param event the place in the event log, null until it has one
     * @param since the number of the answer that began the unbroken rule this one goes on with, or null
     * @param withdraws whether it takes back a yes of the creator's own
     */
    public record Row(long id, long fact, String creator, int number, Instant at, UUID act, @Nullable String item,
            @Nullable String title, String use,
            Act.Kind kind, @Nullable Integer terms, @Nullable Instant end, boolean commercial, boolean verified,
            String language, String signIn, @Nullable Instant signedInAt, String textHash, @Nullable Long event,
            @Nullable Integer since, boolean withdraws) {

        /** What it says by itself, in the words of the W3C Data Privacy Vocabulary. */
        public DpvStatus status() {
            if (kind.isYes()) {
                return DpvStatus.GIVEN;
            }
            if (withdraws) {
                return DpvStatus.WITHDRAWN;
            }
            return kind == Act.Kind.REFUSE || kind == Act.Kind.OFF ? DpvStatus.REFUSED : DpvStatus.UNKNOWN;
        }
    }

    private record Listed(long answer, String requester) {
    }

    private final EntityManager entities;
    private final ZoneId zone;

    AnswerRecords(EntityManager entities, @ConfigProperty(name = "sayso.zone") ZoneId zone) {
        this.entities = entities;
        this.zone = zone;
    }

    /** Empty for a number that this creator has not given. */
    Optional<Row> of(long creatorId, int number) {
        return entities.createQuery(ROWS + " a.creatorId = :creator and a.number = :number", Row.class)
                .setParameter("creator", creatorId)
                .setParameter("number", number).getResultStream().findFirst();
    }

    /** In the order of their numbers, after one of them and up to another. */
    List<Row> between(long creatorId, HistoryFilter filter, int after, int last, int most) {
        TypedQuery<Row> rows = entities
                .createQuery(
                        ROWS + " a.creatorId = :creator and a.number > :after and a.number <= :last" + filter.conditions()
                                + " order by a.number",
                        Row.class)
                .setParameter("creator", creatorId).setParameter("after", after).setParameter("last", last)
                .setMaxResults(most);
        filter.bind(rows, zone);
        return rows.getResultList();
    }

    /** In the order of their numbers, from one of them to another. */
    public List<Row> between(long creatorId, int first, int last) {
        return entities
                .createQuery(ROWS + " a.creatorId = :creator and a.number >= :first and a.number <= :last order by a.number",
                        Row.class)
                .setParameter("creator", creatorId).setParameter("first", first).setParameter("last", last).getResultList();
    }

    /** Those that facts tell of. */
    public List<Row> ofFacts(Collection<Long> facts) {
        return facts.isEmpty() ? List.of()
                : entities.createQuery(ROWS + " a.fact.id in :facts", Row.class).setParameter("facts", facts).getResultList();
    }

    /** The requesters that answers are limited to, by the answer's id. */
    public Map<Long, List<String>> requesters(Collection<Long> answers) {
        return answers.isEmpty() ? Map.of()
                : entities.createQuery(
                        "select a.id, r from Answer a join a.requesters r where a.id in ?1 order by a.id, r", Listed.class)
                        .setParameter(1, answers).getResultStream()
                        .collect(groupingBy(Listed::answer, mapping(Listed::requester, toList())));
    }

    /** The number of a creator's last answer; 0 before the first. */
    int last(long creatorId) {
        return entities.createQuery("select coalesce(max(a.number), 0) from Answer a where a.creatorId = ?1", Integer.class)
                .setParameter(1, creatorId).getSingleResult();
    }

    /** The next answer about the same item or account rule and the same use, which takes this one's place. */
    Optional<Integer> replacement(long creatorId, Row row) {
        String same = row.item() == null ? "a.itemId is null" : "a.itemId = (select b.itemId from Answer b where b.id = :id)";
        TypedQuery<Integer> next = entities
                .createQuery("select min(a.number) from Answer a where a.creatorId = :creator and a.useName = :use"
                        + " and a.number > :number and " + same, Integer.class)
                .setParameter("creator", creatorId).setParameter("use", row.use()).setParameter("number", row.number());
        if (row.item() != null) {
            next.setParameter("id", row.id());
        }
        return Optional.ofNullable(next.getSingleResult());
    }
}
