package dev.sayso.consent;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ServiceUnavailableException;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Answers as they were given. */
@ApplicationScoped
public class Answers implements PanacheRepository<Answer> {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    /** Only those that are not there: on adding one that somebody holds H2 spins, past any limit, until they let go. */
    private static final String OPEN_BOOKS = """
            insert into answer_book (creator_id, answers)
            select held, 0 from unnest(cast(:ids as bigint array)) as wanted (held)
            where not exists (select 1 from answer_book b where b.creator_id = held) order by held on conflict do nothing""";

    private static final String HOLD_BOOKS = """
            select b.creator_id from answer_book b
            where b.creator_id in (select held from unnest(cast(:ids as bigint array)) as wanted (held))
            order by b.creator_id for update""";

    private static final String KEEP = "insert into shown_text (hash, text) values (?1, ?2) on conflict do nothing";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long RETRY_AFTER_SECONDS = 5;

    private final LockPatience patience;

    Answers(LockPatience patience) {
        this.patience = patience;
    }

    /** The creator's answers of one act, in order: more than none if it was done before. */
    public List<Answer> ofAct(long creatorId, UUID act) {
        return list("creatorId = ?1 and actId = ?2 order by number", creatorId, act);
    }

    /** The last answer of an act so far, with its fact. */
    Optional<Answer> lastOfAct(long creatorId, UUID act) {
        return find("from Answer a join fetch a.fact where a.creatorId = ?1 and a.actId = ?2 order by a.number desc",
                creatorId, act).firstResultOptional();
    }

    public Optional<String> text(String hash) {
        return getEntityManager().createQuery("select text from ShownText where hash = ?1", String.class)
                .setParameter(1, hash).getResultStream().findFirst();
    }

    /** The creator's account rules in force, one for each use they ever made one for. */
    public List<Answer> rules(long creatorId) {
        return list("from Answer a left join fetch a.requesters where a.id in "
                + "(select answerId from CurrentRule where creatorId = ?1)", creatorId);
    }

    /**
     * For this transaction alone to add to.
     *
     * @throws Refused if somebody else goes on adding to it
     */
    AnswerBook book(long creatorId) {
        return freeBook(creatorId).orElseGet(() -> bookOnceFree(creatorId));
    }

    /** The same; empty where somebody else is adding to it, or nobody ever has. */
    Optional<AnswerBook> freeBook(long creatorId) {
        return getEntityManager().unwrap(Session.class)
                .createSelectionQuery("from AnswerBook where creatorId = ?1", AnswerBook.class).setParameter(1, creatorId)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED).getResultStream().findFirst();
    }

    /** What people wait for, they wait for with a connection that somebody else may need to say no. */
    private AnswerBook bookOnceFree(long creatorId) {
        try {
            patience.atMost(PATIENCE);
            openBook(creatorId);
            AnswerBook book = getEntityManager().find(AnswerBook.class, creatorId, LockModeType.PESSIMISTIC_WRITE);
            patience.asLongAsItTakes();
            return book;
        } catch (PersistenceException busy) {
            LOG.debugf(busy, "The book of creator %d is held", creatorId);
            throw new Refused(Refused.Why.UNDER_WAY);
        }
    }

    /** Makes a book for whoever has none, so that nobody waits for who makes it. */
    public void openBook(long creatorId) {
        openBooks(creatorId);
    }

    private void openBooks(Long... ids) {
        getEntityManager().createNativeQuery(OPEN_BOOKS).setParameter("ids", ids).executeUpdate();
    }

    /**
     * Until this transaction ends, none of these creators answers anything.
     *
     * @throws ServiceUnavailableException if one of them goes on doing so
     */
    public void hold(Collection<Long> creators) {
        if (!creators.isEmpty()) {
            try {
                patience.atMost(PATIENCE);
                holdBooks(creators.stream().sorted().toArray(Long[]::new));
                patience.asLongAsItTakes();
            } catch (PersistenceException busy) {
                LOG.debugf(busy, "A book of creators %s is held", creators);
                throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
            }
        }
    }

    private void holdBooks(Long[] ids) {
        openBooks(ids);
        getEntityManager().createNativeQuery(HOLD_BOOKS).setParameter("ids", ids).getResultList();
    }

    public void keepText(String hash, String text) {
        getEntityManager().createNativeQuery(KEEP).setParameter(1, hash).setParameter(2, text).executeUpdate();
    }

    public Optional<Answer> rule(long creatorId, String use) {
        return find("from Answer a left join fetch a.requesters where a.id = "
                + "(select answerId from CurrentRule where creatorId = ?1 and useName = ?2)", creatorId, use)
                .singleResultOptional();
    }

    /** The creator's last choice for an item and a use. */
    Optional<Answer> choice(long creatorId, long itemId, String use) {
        return find("from Answer a left join fetch a.requesters where a.id = (select answerId from CurrentChoice"
                + " where creatorId = ?1 and itemId = ?2 and useName = ?3)", creatorId, itemId, use).singleResultOptional();
    }

    /** Whether the creator closed their account, so that it answers no more. */
    public boolean isClosed(long creatorId) {
        return getEntityManager().find(AccountClosing.class, creatorId) != null;
    }

    void point(Answer answer, Act.@Nullable Kind ruleBefore) {
        if (answer.itemId() != null) {
            CurrentChoice current = getEntityManager().find(CurrentChoice.class,
                    new CurrentChoice.Key(answer.creatorId(), answer.itemId(), answer.use()));
            if (current == null) {
                getEntityManager().persist(new CurrentChoice(answer));
            } else {
                current.turnTo(answer);
            }
            return;
        }
        CurrentRule current = getEntityManager().find(CurrentRule.class, new CurrentRule.Key(answer.creatorId(), answer.use()));
        if (current == null) {
            getEntityManager().persist(new CurrentRule(answer));
        } else {
            current.turnTo(answer, ruleBefore == Act.Kind.OFF && answer.kind() != Act.Kind.OFF);
        }
    }
}
