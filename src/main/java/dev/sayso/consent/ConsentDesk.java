package dev.sayso.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.Items;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.receipt.ActRecorder;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.RuleFacts;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.consent.standing.Voice;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.terms.Uses;
import dev.sayso.web.Ids;
import dev.sayso.web.Language;

/**
 * Takes creators' answers. Each is a new row; the same form sent twice acts once, unless something came between: then a no
 * is given once more, and a yes is refused.
 */
@ApplicationScoped
public class ConsentDesk {

    /**
     * An account rule beside what is so.
     *
     * @param no whether it only takes away
     */
    private record Weighed(UseFacts use, Admission admission, Shown shown, boolean no) {
    }

    private final Answers answers;
    private final Creators creators;
    private final Items items;
    private final Uses uses;
    private final StandingReader standings;
    private final Screen screen;
    private final FeedDesk feed;
    private final Event<AnswerChanged> changed;
    private final ActRecorder recorder;
    private final RecordDesk records;
    private final EntityManager entities;
    private final Clock clock;

    ConsentDesk(Answers answers, Creators creators, Items items, Uses uses, StandingReader standings, Screen screen,
            FeedDesk feed, Event<AnswerChanged> changed, ActRecorder recorder, RecordDesk records, EntityManager entities,
            Clock clock) {
        this.answers = answers;
        this.creators = creators;
        this.items = items;
        this.uses = uses;
        this.standings = standings;
        this.screen = screen;
        this.feed = feed;
        this.changed = changed;
        this.recorder = recorder;
        this.records = records;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A creator's choice for one of their items.
     *
     * @param platformId the item
     * @throws NotFoundException for an item or a use that is foreign or missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional
    public Answer choose(long creatorId, String platformId, Wanted wanted, Witness witness) {
        AnswerBook book = answers.book(creatorId);
        long itemId = items.of(creatorId, platformId).orElseThrow(NotFoundException::new).id();
        boolean sent = isSent(creatorId, witness);
        Item item = entities.find(Item.class, itemId, LockModeType.PESSIMISTIC_READ);
        Standings now = standings.read(List.of(item.id()));
        String text = screen.choice(wanted.use(), witness.language());
        Shown shown = new Shown(now.version(item.id()), now.lastAnswer(item.id(), wanted.use(), creatorId), Screen.hash(text));
        Voice voice = now.voice(item.id(), wanted.use(), creatorId, clock.instant()).orElseThrow(NotFoundException::new);
        Admission admission = Admission.ofChoice(wanted.proposal(), voice, clock.instant());
        if (sent && admission == Admission.CHOICE_UNCHANGED) {
            return answers.choice(creatorId, itemId, wanted.use()).orElseThrow(() -> new Refused(Refused.Why.UNCHANGED));
        }
        refuseUnless(admission, wanted, shown, voice.isNo(wanted.kind()));
        Witness by = sent ? witness.anew(Ids.next(clock)) : witness;
        Subject subject = new Subject(creatorId, wanted.use(), item.id(), shown.itemVersion());
        Fact fact = record(FactScope.ITEM, platformId, wanted.use(), "choice." + lower(wanted.kind()));
        return keep(new Answer(subject, book.nextNumber(), wanted.kind(), wanted.grant(), by, keep(text), fact), by, null);
    }

    /**
     * A creator's account rule for a use.
     *
     * @throws NotFoundException for a use that is missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional
    public Answer rule(long creatorId, Wanted wanted, Witness witness) {
        answers.book(creatorId);
        String text = screen.rule(wanted.use(), witness.language());
        if (!isSent(creatorId, witness)) {
            return ruleAmongOthers(creatorId, wanted, text, witness);
        }
        Optional<Answer> same = answers.rule(creatorId, wanted.use())
                .filter(rule -> weigh(creatorId, wanted, text, standings.readRules(creatorId), Optional.of(rule))
                        .admission() == Admission.CHOICE_UNCHANGED);
        return same.orElseGet(() -> ruleAmongOthers(creatorId, wanted, text, witness.anew(Ids.next(clock))));
    }

    /**
     * An account rule of an act that has other answers too; whoever acts sees to it that it is made once.
     *
     * @param text what is shown when it is made now
     * @throws NotFoundException for a use that is missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer ruleAmongOthers(long creatorId, Wanted wanted, String text, Witness witness) {
        AnswerBook book = answers.book(creatorId);
        Standings now = standings.readRules(creatorId);
        Optional<Answer> before = answers.rule(creatorId, wanted.use());
        UseFacts use = admit(creatorId, wanted, text, now, before);
        Answer answer = rule(creators.findById(creatorId), wanted, witness, keep(text), book);
        before.filter(rule -> rule.kind() == wanted.kind()).ifPresent(rule -> renew(answer, rule, now.act(rule), use));
        return keep(answer, witness, before.map(Answer::kind).orElse(null));
    }

    /**
     * Whether an account rule could be made now; nothing is.
     *
     * @throws NotFoundException for a use that is missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional
    public void admitRule(long creatorId, Wanted wanted, Language language) {
        admit(creatorId, wanted, screen.rule(wanted.use(), language), standings.readRules(creatorId),
                answers.rule(creatorId, wanted.use()));
    }

    private UseFacts admit(long creatorId, Wanted wanted, String text, Standings now, Optional<Answer> before) {
        Weighed rule = weigh(creatorId, wanted, text, now, before);
        refuseUnless(rule.admission(), wanted, rule.shown(), rule.no());
        return rule.use();
    }

    private Weighed weigh(long creatorId, Wanted wanted, String text, Standings now, Optional<Answer> before) {
        UseFacts use = now.use(wanted.use()).orElseThrow(NotFoundException::new);
        Shown shown = new Shown(0, before.map(Answer::number).orElse(0), Screen.hash(text));
        RuleFacts facts = new RuleFacts(before.map(now::act).orElse(null), 0, answers.isClosed(creatorId));
        return new Weighed(use, Admission.ofRule(wanted.proposal(), facts, use, clock.instant()), shown,
                facts.isNo(wanted.kind()));
    }

    /** Turns every use off at once, whatever the number of items; those that are off already are left as they are. */
    @Transactional
    public List<Answer> turnEverythingOff(long creatorId, Witness witness) {
        AnswerBook book = answers.book(creatorId);
        List<Answer> sent = answers.lastOfAct(creatorId, witness.actId()).stream().toList();
        if (answers.isClosed(creatorId)) {
            throw new Refused(Refused.Why.ACCOUNT_CLOSED);
        }
        Witness by = sent.isEmpty() ? witness : witness.anew(Ids.next(clock));
        String hash = keep(screen.everythingOff(witness.language()));
        Creator creator = creators.findById(creatorId);
        List<Answer> off = new ArrayList<>();
        for (String use : uses.names()) {
            Act.Kind before = answers.rule(creatorId, use).map(Answer::kind).orElse(Act.Kind.PER_ITEM);
            if (before != Act.Kind.OFF) {
                Wanted wanted = Wanted.no(use, Act.Kind.OFF, Shown.NOTHING);
                off.add(keep(rule(creator, wanted, by, hash, book), by, before));
            }
        }
        return off.isEmpty() ? sent : off;
    }

    /** The creator has seen that a yes ends and lets it. Again is the same. */
    @Transactional
    public void letEnd(long creatorId, int number) {
        answers.book(creatorId);
        Answer answer = answers.find("creatorId = ?1 and number = ?2", creatorId, number).singleResultOptional()
                .filter(yes -> yes.grant().isPresent()).orElseThrow(NotFoundException::new);
        if (entities.find(AcceptedEnd.class, answer.id()) == null) {
            entities.persist(new AcceptedEnd(answer, clock.instant()));
        }
    }

    /** Closes the account: from now on nothing that is asked of this creator is allowed. Again is the same. */
    @Transactional
    public void close(long creatorId) {
        answers.book(creatorId);
        if (!answers.isClosed(creatorId)) {
            Creator creator = creators.findById(creatorId);
            Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.CREATOR, creator.platformId(), null, "account.closed");
            entities.persist(new AccountClosing(creatorId, fact));
            records.keep(fact, recorder);
        }
    }

    /** Whether this very form was sent before, whatever it said then. */
    private boolean isSent(long creatorId, Witness witness) {
        return answers.lastOfAct(creatorId, witness.actId()).isPresent();
    }

    /** What takes away whatever is so needs to know nothing, what else is no yes the creator's last answer, a yes all. */
    private static void refuseUnless(Admission admission, Wanted wanted, Shown now, boolean no) {
        if (!no && wanted.shown().lastAnswer() != now.lastAnswer()) {
            throw new Refused(Refused.Why.ANSWERED_MEANWHILE);
        }
        if (wanted.kind().isYes() && wanted.shown().itemVersion() != now.itemVersion()) {
            throw new Refused(Refused.Why.ITEM_CHANGED);
        }
        if (wanted.kind().isYes() && !wanted.shown().textHash().equals(now.textHash())) {
            throw new Refused(Refused.Why.TERMS_CHANGED);
        }
        Refused.Why.of(admission).ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private Answer rule(Creator creator, Wanted wanted, Witness witness, String hash, AnswerBook book) {
        Subject subject = new Subject(creator.id(), wanted.use(), null, null);
        Fact fact = record(FactScope.CREATOR, creator.platformId(), wanted.use(), "rule." + lower(wanted.kind()));
        return new Answer(subject, book.nextNumber(), wanted.kind(), wanted.grant(), witness, hash, fact);
    }

    private void renew(Answer answer, Answer before, Act beforeAct, UseFacts use) {
        answer.grant().ifPresent(grant -> {
            Act next = beforeAct.renewed(Mark.proposed(clock.instant()), grant, 0, use);
            if (next.seen() < beforeAct.number()) {
                answer.continues(before, next.kind() == Act.Kind.NEW_ITEMS && Objects.equals(next.since(), beforeAct.since()));
            }
        });
    }

    private Answer keep(Answer answer, Witness witness, Act.@Nullable Kind ruleBefore) {
        answers.persist(answer);
        entities.persist(new AnswerPerson(answer, witness));
        answers.point(answer, ruleBefore);
        changed.fire(new AnswerChanged(answer.creatorId(), answer.number(), answer.number()));
        return answer;
    }

    private String keep(String text) {
        String hash = Screen.hash(text);
        answers.keepText(hash, text);
        return hash;
    }

    private Fact record(FactScope scope, String subject, String use, String cause) {
        return feed.record(FactType.STANDING_CHANGED, scope, subject, use, cause);
    }

    private static String lower(Act.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
