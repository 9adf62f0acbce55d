package dev.sayso.consent;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Grant;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.ManyRows;

/** Adds choices that are made together, the same for many items, in the running transaction. */
@ApplicationScoped
public class ManyChoices {

    /**
     * What is chosen about.
     *
     * @param versionId the version of the item that was shown
     */
    public record About(long itemId, String platformId, long versionId) {
    }

    private record Row(long id, int number, About about, Fact fact) {
    }

    private static final String RANGE = " from answer a where a.creator_id = :creator and a.number between :first and :last";

    private static final String PERSON = "insert into answer_person (answer_id, account_id) select a.id, :account" + RANGE;

    private static final String LISTED = """
            insert into answer_requester (answer_id, requester) select a.id, l.requester from answer a
            cross join unnest(cast(:listed as varchar array)) as l (requester)
            where a.creator_id = :creator and a.number between :first and :last""";

    /** By coalesce, PostgreSQL finds each choice by its whole key, though its statistics may not know the creator yet. */
    private static final String POINT = """
            merge into current_choice as c using (select a.id, a.creator_id, a.item_id, a.use_name""" + RANGE + """
            ) as n on c.creator_id = coalesce(n.creator_id, 0) and c.item_id = n.item_id and c.use_name = n.use_name
            when matched then update set answer_id = n.id
            when not matched then insert (creator_id, item_id, use_name, answer_id)
              values (n.creator_id, n.item_id, n.use_name, n.id)""";

    private final Answers answers;
    private final NoDesk noes;
    private final FeedDesk feed;
    private final Event<AnswerChanged> changed;
    private final StatelessSession session;

    ManyChoices(Answers answers, NoDesk noes, FeedDesk feed, Event<AnswerChanged> changed,
            StatelessSession session) {
        this.answers = answers;
        this.noes = noes;
        this.feed = feed;
        this.changed = changed;
        this.session = session;
    }

    /** How many answers a creator has given; nobody adds one until the transaction ends, but a no can be in effect. */
    public int given(long creatorId) {
        AnswerBook book = answers.book(creatorId);
        noes.answerHeld(creatorId);
        return book.answers();
    }

    /**
     * Adds them; that they can be, has been looked at.
     *
     * @param textHash what was shown, kept already
     */
    public void add(long creatorId, List<About> items, Wanted wanted, String textHash, Witness witness) {
        if (items.isEmpty()) {
            return;
        }
        List<Fact> facts = feed.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM,
                items.stream().map(About::platformId).toList(), wanted.use(),
                "choice." + wanted.kind().name().toLowerCase(Locale.ROOT));
        List<Long> ids = ManyRows.ids(session, "answer_seq", Answer.BLOCK, items.size());
        int first = answers.book(creatorId).nextNumbers(items.size());
        write(creatorId, IntStream.range(0, items.size())
                .mapToObj(i -> new Row(ids.get(i), first + i, items.get(i), facts.get(i))).toList(), wanted, textHash, witness);
        int last = first + items.size() - 1;
        run(PERSON, creatorId, first, last, "account", witness.accountId());
        Grant grant = wanted.grant();
        Set<String> listed = grant == null ? null : grant.audience().listed();
        if (listed != null) {
            run(LISTED, creatorId, first, last, "listed", listed.toArray(String[]::new));
        }
        run(POINT, creatorId, first, last, null, null);
        changed.fire(new AnswerChanged(creatorId, first, last));
    }

    private void write(long creatorId, List<Row> rows, Wanted wanted, String textHash, Witness witness) {
        Grant grant = wanted.grant();
        ManyRows.into("answer", rows).number("id", Row::id).number("number", row -> (long) row.number())
                .number("item_id", row -> row.about().itemId()).number("item_version_id", row -> row.about().versionId())
                .number("fact_id", row -> row.fact().id()).moment("given_at", row -> row.fact().at())
                .all("creator_id", "bigint", creatorId).all("act_id", "uuid", witness.actId())
                .all("use_name", "varchar", wanted.use()).all("kind", "varchar", wanted.kind().name())
                .all("terms_version", "integer", grant == null ? null : grant.terms())
                .all("ends_at", "timestamp(6) with time zone", grant == null ? null : grant.end())
                .all("commercial", "boolean", grant != null && grant.commercial())
                .all("verified_only", "boolean", grant != null && grant.audience().verifiedOnly())
                .all("language", "varchar", witness.language().tag()).all("text_hash", "varchar", textHash)
                .all("sign_in", "varchar", witness.signIn())
                .all("signed_in_at", "timestamp(6) with time zone", witness.signedInAt()).add(session);
    }

    private void run(String sql, long creatorId, int first, int last, @Nullable String name, @Nullable Object value) {
        var statement = session.createNativeMutationQuery(sql).setParameter("creator", creatorId).setParameter("first", first)
                .setParameter("last", last);
        if (name != null) {
            statement.setParameter(name, value);
        }
        statement.executeUpdate();
    }
}
