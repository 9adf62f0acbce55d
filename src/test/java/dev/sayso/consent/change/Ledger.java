package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answers;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What the database holds of reviews and of the answers that were given. */
@ApplicationScoped
class Ledger {

    /** @param wish null where an account rule alone reaches the item */
    record Found(String item, String use, @Nullable Wish wish, @Nullable String refused, Reason was, Reason becomes) {

        String about() {
            return item + " " + use;
        }

        boolean isAnswered() {
            return wish != null && refused == null;
        }
    }

    private static final String LINES = """
            select i.platform_id, l.use_name, l.wish, l.refused, l.was, l.becomes from change_line l
            join item i on i.id = l.item_id where l.change_set_id = :set and l.round = :round
            order by i.platform_id, l.use_name""";

    private static final String GIVEN = """
            select i.platform_id || ' ' || a.use_name || ' ' || a.kind from answer a join item i on i.id = a.item_id
            join fact f on f.id = a.fact_id join fact_number n on n.fact_id = f.id
            join answer_person p on p.answer_id = a.id
            join current_choice c on c.answer_id = a.id and c.item_id = a.item_id and c.use_name = a.use_name
            where a.creator_id = :creator and a.act_id = :act and f.subject = i.platform_id and f.use_name = a.use_name
              and f.cause = 'choice.' || lower(a.kind) and f.scope = 'ITEM' and f.at = a.given_at
            order by 1""";

    private static final String GAPS = """
            select coalesce(max(a.number), 0) - count(*), coalesce(max(a.number), 0) - (select max(b.answers)
              from answer_book b where b.creator_id = :creator)
            from answer a where a.creator_id = :creator""";

    private final ChangeSets sets;
    private final Answers answers;
    private final EntityManager entities;

    Ledger(ChangeSets sets, Answers answers, EntityManager entities) {
        this.sets = sets;
        this.answers = answers;
        this.entities = entities;
    }

    /** The lines of a set's present review. */
    @Transactional
    List<Found> lines(UUID id) {
        ChangeSet set = sets.findById(id);
        Map<Integer, Wish> wishes = new HashMap<>();
        sets.wishes(id).forEach(wish -> wishes.put(wish.place(), wish.wish()));
        List<?> rows = entities.createNativeQuery(LINES, Object[].class).setParameter("set", id)
                .setParameter("round", set.round()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Found((String) row[0], (String) row[1],
                        row[2] == null ? null : requireNonNull(wishes.get((Integer) row[2])), (String) row[3],
                        Reason.valueOf((String) row[4]), Reason.valueOf((String) row[5])))
                .toList();
    }

    /** The uses that a set makes account rules for. */
    @Transactional
    Set<String> ruled(UUID id) {
        return sets.wishes(id).stream().map(ChangeWish::wish).filter(wish -> wish.kind().isRule()).map(Wish::use)
                .collect(Collectors.toSet());
    }

    Act.Kind kindOfRule(long creator, String use) {
        return QuarkusTransaction.requiringNew().call(() -> answers.rule(creator, use).orElseThrow().kind());
    }

    /** The choices of an act, each with a numbered fact that tells it, a person, and the pointer to it. */
    @Transactional
    List<String> given(long creator, UUID act) {
        return texts(entities.createNativeQuery(GIVEN, String.class).setParameter("creator", creator)
                .setParameter("act", act).getResultList());
    }

    static boolean isAnswered(List<Found> lines) {
        return lines.stream().anyMatch(Found::isAnswered);
    }

    /** All that makes a review of the creator's items another one: their own answers, the items, the terms. */
    @Transactional
    String seenBy(long creator, Collection<Long> items) {
        Object versions = entities
                .createNativeQuery("select count(*) from item_version where fact_id is not null and item_id in (:items)",
                        Long.class)
                .setParameter("items", items).getSingleResult();
        Object terms = entities
                .createNativeQuery("select (select count(*) from terms) + (select count(*) from terms_retirement)",
                        Long.class)
                .getSingleResult();
        return answersOf(creator) + " " + answers.isClosed(creator) + " " + versions + " " + terms;
    }

    /** How many answers an act gave, account rules among them. */
    @Transactional
    long answers(UUID act) {
        return count("select count(*) from answer where act_id = :one", act);
    }

    @Transactional
    long facts() {
        return ((Number) entities.createNativeQuery("select count(*) from fact", Long.class).getSingleResult()).longValue();
    }

    @Transactional
    long answersOf(long creator) {
        return count("select count(*) from answer where creator_id = :one", creator);
    }

    @Transactional
    void assertNumberedWithoutGap(long creator) {
        Object[] gaps = (Object[]) entities.createNativeQuery(GAPS, Object[].class).setParameter("creator", creator)
                .getSingleResult();
        assertThat(((Number) gaps[0]).longValue()).as("a number is missing").isZero();
        assertThat(gaps[1] == null ? 0 : ((Number) gaps[1]).longValue()).as("the book counts otherwise").isZero();
    }

    private long count(String sql, Object one) {
        return ((Number) entities.createNativeQuery(sql, Long.class).setParameter("one", one).getSingleResult()).longValue();
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream().map(String.class::cast).collect(Collectors.toList());
    }
}
