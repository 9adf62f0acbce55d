package dev.sayso.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.Ids;
import dev.sayso.web.Language;

/** What a person does with their own account. */
@ApplicationScoped
public class AccountDesk {

    private static final Logger LOG = Logger.getLogger(AccountDesk.class);

    private static final String KNOW = """
            insert into account (id, issuer, subject, name, created_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing""";

    private static final String OF_CREATOR = " in (select id from account where creator_id = ?1)";

    private static final List<String> FORGET = List.of("delete from session where account_id" + OF_CREATOR,
            "delete from held_form where account_id" + OF_CREATOR, """
                    update account set issuer = 'erased', subject = cast(id as varchar), name = '', claimed_channel = null,
                      language = null, theme = null, creator_id = null where creator_id = ?1""");

    private static final String NAMELESS = "update creator set platform_id = ?2, name = '' where id = ?1";

    private final Accounts accounts;
    private final Creators creators;
    private final EntityManager entities;
    private final Clock clock;

    AccountDesk(Accounts accounts, Creators creators, EntityManager entities, Clock clock) {
        this.accounts = accounts;
        this.creators = creators;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The account of a person the provider has just vouched for. At the first sign-in whose channel the catalogue
     * knows, the account is tied to it; a second person naming the same channel is left without one.
     */
    @Transactional
    public Account signIn(String issuer, String subject, String name, @Nullable String channel) {
        Account account = accounts.locked(issuer, subject).orElseGet(() -> know(issuer, subject, name));
        account.signedIn(name, channel);
        if (account.creator().isEmpty() && channel != null) {
            creators.withPlatformId(channel).ifPresent(creator -> tie(account, creator));
        }
        return account;
    }

    @Transactional
    public void prefer(UUID accountId, Language language) {
        accounts.findById(accountId).prefer(language);
    }

    @Transactional
    public void prefer(UUID accountId, Language language, Theme theme) {
        Account account = accounts.findById(accountId);
        account.prefer(language);
        account.prefer(theme);
    }

    /** Takes the name from a creator and everything from the account tied to it: whoever it was is a stranger now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long creatorId) {
        for (String sql : FORGET) {
            entities.createNativeQuery(sql).setParameter(1, creatorId).executeUpdate();
        }
        entities.createNativeQuery(NAMELESS).setParameter(1, creatorId).setParameter(2, "erased-" + Ids.next(clock))
                .executeUpdate();
    }

    /** Two first sign-ins at once make one account. */
    private Account know(String issuer, String subject, String name) {
        entities.createNativeQuery(KNOW).setParameter(1, Ids.next(clock)).setParameter(2, issuer).setParameter(3, subject)
                .setParameter(4, name).setParameter(5, clock.instant()).executeUpdate();
        return accounts.locked(issuer, subject).orElseThrow();
    }

    /** Two people naming one channel at once take turns. */
    private void tie(Account account, Creator creator) {
        entities.lock(creator, LockModeType.PESSIMISTIC_WRITE);
        if (accounts.isTied(creator)) {
            LOG.warnf("Account %s names the channel of another sign-in and was not tied to it", account.id());
        } else {
            account.tieTo(creator);
            LOG.infof("Account %s was tied to its channel", account.id());
        }
    }
}
