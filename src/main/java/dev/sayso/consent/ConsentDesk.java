package dev.sayso.consent;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

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
    private final AnswerWriter writer;
    private final NoDesk noes;
    private final FeedDesk feed;
    private final ActRecorder recorder;
    private final RecordDesk records;
    private final EntityManager entities;
    private final Clock clock;

    ConsentDesk(Answers answers, Creators creators, Items items, Uses uses, StandingReader standings, Screen screen,
            AnswerWriter writer, NoDesk noes, FeedDesk feed, ActRecorder recorder, RecordDesk records, EntityManager entities,
            Clock clock) {
        this.answers = answers;
        this.creators = creators;
        this.items = items;
        this.uses = uses;
        this.standings = standings;
        this.screen = screen;
        this.writer = writer;
        this.noes = noes;
        this.feed = feed;
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
        noes.refuseBeforeTheyAreAnswered(creatorId, wanted);
        refuseUnless(admission, wanted, shown, voice.isNo(wanted.kind()));
        Witness by = sent ? witness.anew(Ids.next(clock)) : witness;
        Subject subject = new Subject(creatorId, wanted.use(), item.id(), shown.itemVersion());
        return writer.choice(subject, platformId, wanted, by, writer.keep(text), book);
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
            return ruleOnceAnswered(creatorId, wanted, text, witness);
        }
        Optional<Answer> same = answers.rule(creatorId, wanted.use())
                .filter(rule -> weigh(creatorId, wanted, text, standings.readRules(creatorId), Optional.of(rule))
                        .admission() == Admission.CHOICE_UNCHANGED);
        return same.orElseGet(() -> ruleOnceAnswered(creatorId, wanted, text, witness.anew(Ids.next(clock))));
    }

    private Answer ruleOnceAnswered(long creatorId, Wanted wanted, String text, Witness witness) {
        noes.refuseBeforeTheyAreAnswered(creatorId, wanted);
        return ruleAmongOthers(creatorId, wanted, text, witness);
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
        Answer answer = writer.rule(creators.findById(creatorId), wanted, witness, writer.keep(text), book);
        before.filter(rule -> rule.kind() == wanted.kind()).ifPresent(rule -> renew(answer, rule, now.act(rule), use));
        return writer.keep(answer, witness, before.map(Answer::kind).orElse(null));
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
        List<Answer> off = noes.off(creatorId, uses.names(), by, writer.keep(screen.everythingOff(witness.language())), book);
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
            noes.answerHeld(creatorId);
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
    static void refuseUnless(Admission admission, Wanted wanted, Shown now, boolean no) {
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

    private void renew(Answer answer, Answer before, Act beforeAct, UseFacts use) {
        answer.grant().ifPresent(grant -> {
            Act next = beforeAct.renewed(Mark.proposed(clock.instant()), grant, 0, use);
            if (next.seen() < beforeAct.number()) {
                answer.continues(before, next.kind() == Act.Kind.NEW_ITEMS && Objects.equals(next.since(), beforeAct.since()));
            }
        });
    }
}
