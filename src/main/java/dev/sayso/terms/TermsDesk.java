package dev.sayso.terms;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.Accounts;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.web.Messages;
import dev.sayso.web.Overtaken;

/**
 * Adds uses, publishes and retires terms, suspends uses. The same act sent twice is done once and answered twice;
 * none of them makes anything allowed that was not.
 */
@ApplicationScoped
public class TermsDesk {

    private final Uses uses;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final UseSuspensions suspensions;
    private final Accounts accounts;
    private final FeedDesk feed;
    private final TermsRecorder recorder;
    private final RecordDesk records;
    private final Clock clock;

    TermsDesk(Uses uses, TermsVersions versions, TermsTexts texts, UseSuspensions suspensions, Accounts accounts,
            FeedDesk feed, TermsRecorder recorder, RecordDesk records, Clock clock) {
        this.uses = uses;
        this.versions = versions;
        this.texts = texts;
        this.suspensions = suspensions;
        this.accounts = accounts;
        this.feed = feed;
        this.recorder = recorder;
        this.records = records;
        this.clock = clock;
    }

    /** Adds the uses every installation begins with, all or none, unless there are any. */
    @Transactional
    public void begin(List<NewUse> first) {
        if (uses.count() == 0) {
            first.forEach(use -> add(use, (Account) null));
        }
    }

    /** Adds a use with its first terms. That allows nothing: silence is no. */
    @Transactional
    public Terms add(NewUse use, UUID by) {
        return add(use, accounts.findById(by));
    }

    private Terms add(NewUse wanted, @Nullable Account by) {
        if (!uses.claim(wanted, clock.instant())) {
            return versions.of(wanted.name(), 1).filter(first -> first.use().is(wanted) && first.says(wanted.terms()))
                    .orElseThrow(() -> new UseExists(wanted.name()));
        }
        Use use = uses.findById(wanted.name());
        use.describe(wanted.wordsByTag());
        return publish(use, 1, wanted.terms(), by);
    }

    /**
     * Publishes the next version.
     *
     * @param shown the latest version when the person wrote this one
     */
    @Transactional
    public Terms publish(String name, int shown, NewTerms wanted, UUID by) {
        Use use = locked(name);
        Terms latest = versions.latest(name).orElseThrow();
        if (latest.version() == shown + 1 && latest.says(wanted) && latest.retirement().isEmpty()) {
            return latest;
        }
        if (latest.version() != shown) {
            throw new TermsOutdated(latest.version());
        }
        if (latest.says(wanted) && !latest.isRetired(clock.instant())) {
            throw new TermsUnchanged();
        }
        return publish(use, shown + 1, wanted, accounts.findById(by));
    }

    private Terms publish(Use use, int version, NewTerms wanted, @Nullable Account by) {
        wanted.wordings().values().forEach(wording -> texts.keep(wording.text()));
        Fact fact = record(FactType.TERMS_PUBLISHED, use, "terms.published");
        Terms published = new Terms(use, version, wanted, by, clock.instant(), fact);
        versions.persist(published);
        records.keep(fact, recorder);
        return published;
    }

    /** Retires a version from a moment on, now or later. */
    @Transactional
    public TermsRetirement retire(String name, int version, Retiring wanted, UUID by) {
        Use use = locked(name);
        Terms terms = versions.of(name, version).orElseThrow(NotFoundException::new);
        Account account = accounts.findById(by);
        if (terms.retirement().isPresent()) {
            return terms.retirement().filter(done -> done.is(wanted, account)).orElseThrow(VersionAlreadyRetired::new);
        }
        if (!wanted.isInOrder(clock.instant())) {
            throw new RetirementInPast();
        }
        Fact fact = record(FactType.TERMS_RETIRED, use, "terms.retired");
        record(FactType.STANDING_CHANGED, use, "terms.retired");
        TermsRetirement retirement = new TermsRetirement(terms, wanted, account, clock.instant(), fact);
        versions.getEntityManager().persist(retirement);
        records.keep(fact, recorder);
        terms.retiredBy(retirement);
        return retirement;
    }

    /** Stops a use for everybody at once, whatever they answered. */
    @Transactional
    public UseSuspension suspend(String use, String why, UUID by) {
        return decide(locked(use), true, why, by);
    }

    /**
     * Gives back what people's answers still allow.
     *
     * @param shown the number of the suspension that is lifted
     * @throws Overtaken if it was lifted, and the use suspended again since
     */
    @Transactional
    public UseSuspension lift(String name, int shown, String why, UUID by) {
        Use use = locked(name);
        suspensions.last(name).filter(last -> last.isSuspended() && last.number() != shown).ifPresent(again -> {
            throw new Overtaken("use-suspended-again", () -> words().lift_asked(name),
                    () -> words().lift_now(Messages.isolated(again.decidedBy().name()), Messages.isolated(again.why())));
        });
        return decide(use, false, why, by);
    }

    private static TermsMessages words() {
        return Messages.of(TermsMessages.class);
    }

    private UseSuspension decide(Use use, boolean suspend, String why, UUID by) {
        String name = use.name();
        Account account = accounts.findById(by);
        UseSuspension last = suspensions.last(name).orElse(null);
        if (suspend == (last != null && last.isSuspended())) {
            if (last != null && last.is(why, account)) {
                return last;
            }
            throw suspend ? new UseAlreadySuspended() : new UseNotSuspended();
        }
        Fact fact = record(FactType.STANDING_CHANGED, use, suspend ? "use.suspended" : "use.lifted");
        UseSuspension decided = new UseSuspension(use, last == null ? 1 : last.number() + 1, suspend, why, account,
                clock.instant(), fact);
        suspensions.persist(decided);
        records.keep(fact, recorder);
        return decided;
    }

    private Use locked(String name) {
        return uses.locked(name).orElseThrow(NotFoundException::new);
    }

    private Fact record(FactType type, Use use, String cause) {
        return feed.record(type, FactScope.USE, use.name(), use.name(), cause);
    }
}
