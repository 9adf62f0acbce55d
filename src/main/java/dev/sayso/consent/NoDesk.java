package dev.sayso.consent;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.Items;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.RuleFacts;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.consent.standing.Voice;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.Fact;
import dev.sayso.terms.Uses;
import dev.sayso.web.Ids;

/**
 * Takes creators' noes: first each is put into effect, for which nobody else has to be done, and then it is answered as
 * soon as the creator's book is free.
 */
@ApplicationScoped
public class NoDesk {

    /** So long an answer waits for others at once; then it is tried again later. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Answers answers;
    private final AnswerWriter writer;
    private final Creators creators;
    private final Items items;
    private final Uses uses;
    private final StandingReader standings;
    private final Screen screen;
    private final Stops stops;
    private final StopDesk stopDesk;
    private final AudienceDesk audience;
    private final LockPatience patience;
    private final EntityManager entities;
    private final Clock clock;

    NoDesk(Answers answers, AnswerWriter writer, Creators creators, Items items, Uses uses, StandingReader standings,
            Screen screen, Stops stops, StopDesk stopDesk, AudienceDesk audience, LockPatience patience,
            EntityManager entities, Clock clock) {
        this.answers = answers;
        this.writer = writer;
        this.creators = creators;
        this.items = items;
        this.uses = uses;
        this.standings = standings;
        this.screen = screen;
        this.stops = stops;
        this.stopDesk = stopDesk;
        this.audience = audience;
        this.patience = patience;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What was put into effect.
     *
     * @param actId the act that answers it: not that of the form where this was sent before
     * @param isNew false where it was so already; it is said once more all the same, as something may be under way that would
     *        change it
     */
    record Put(UUID actId, boolean isNew) {
    }

    /** Whether a choice for an item only takes away. */
    @Transactional
    boolean isNo(long creatorId, String platformId, Wanted wanted) {
        if (wanted.kind() != Act.Kind.CLEAR) {
            return wanted.kind() == Act.Kind.REFUSE;
        }
        long item = items.of(creatorId, platformId).orElseThrow(NotFoundException::new).id();
        return standings.readAnswers(List.of(item)).voice(item, wanted.use(), creatorId, clock.instant())
                .filter(voice -> voice.isNo(wanted.kind())).isPresent();
    }

    /**
     * Puts a choice that only takes away into effect.
     *
     * @throws NotFoundException for an item or a use that is foreign or missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional
    Put stopItem(long creatorId, String platformId, Wanted wanted, Witness witness) {
        long item = items.of(creatorId, platformId).orElseThrow(NotFoundException::new).id();
        Standings now = standings.readAnswers(List.of(item));
        Voice voice = now.voice(item, wanted.use(), creatorId, clock.instant()).orElseThrow(NotFoundException::new);
        Stop stop = new Stop(creatorId, witness.actId(), kind(wanted), wanted.use(),
                new Stop.Subject(item, now.version(item)), null, clock.instant());
        Shown shown = new Shown(now.version(item), now.lastAnswer(item, wanted.use(), creatorId), "");
        Admission admission = Admission.ofChoice(wanted.proposal(), voice, clock.instant());
        boolean repeated = admission == Admission.CHOICE_UNCHANGED && wanted.kind() == Act.Kind.REFUSE;
        ConsentDesk.refuseUnless(repeated ? Admission.ADMITTED : admission, wanted, shown, voice.isNo(wanted.kind()));
        return put(stop, witness, screen.choice(wanted.use(), witness.language()), !repeated);
    }

    /** Whether an account rule only takes away. */
    @Transactional
    boolean isNo(long creatorId, Wanted wanted) {
        return wanted.kind() == Act.Kind.OFF || (wanted.kind() == Act.Kind.PER_ITEM
                && answers.rule(creatorId, wanted.use()).filter(rule -> rule.kind().isYes()).isPresent());
    }

    /**
     * Puts an account rule that only takes away into effect.
     *
     * @throws NotFoundException for a use that is missing
     * @throws Refused if the answer cannot be taken
     */
    @Transactional
    Put stopUse(long creatorId, Wanted wanted, Witness witness) {
        Standings now = standings.readRules(creatorId);
        UseFacts use = now.use(wanted.use()).orElseThrow(NotFoundException::new);
        Stop stop = new Stop(creatorId, witness.actId(), kind(wanted), wanted.use(), null, null, clock.instant());
        Optional<Answer> before = answers.rule(creatorId, wanted.use());
        RuleFacts facts = new RuleFacts(before.map(now::act).orElse(null), 0, answers.isClosed(creatorId));
        Admission admission = Admission.ofRule(wanted.proposal(), facts, use, clock.instant());
        boolean repeated = admission == Admission.CHOICE_UNCHANGED;
        ConsentDesk.refuseUnless(repeated ? Admission.ADMITTED : admission, wanted,
                new Shown(0, before.map(Answer::number).orElse(0), ""), facts.isNo(wanted.kind()));
        return put(stop, witness, screen.rule(wanted.use(), witness.language()), !repeated);
    }

    /** Puts OFF for every use into effect. */
    @Transactional
    Put stopEverything(long creatorId, Witness witness) {
        if (answers.isClosed(creatorId)) {
            throw new Refused(Refused.Why.ACCOUNT_CLOSED);
        }
        return put(new Stop(creatorId, witness.actId(), Stop.Kind.OFF, null, null, null, clock.instant()), witness,
                screen.everythingOff(witness.language()), true);
    }

    /**
     * Puts the block of a requester into effect.
     *
     * @return empty where it is already
     * @throws dev.sayso.consent.audience.BlockListFull if this would be one too many
     */
    @Transactional
    Optional<Put> stopRequester(long creatorId, String requester, Witness witness) {
        Stop stop = new Stop(creatorId, witness.actId(), Stop.Kind.BLOCK, null, null, requester, clock.instant());
        return audience.admitsBlock(creatorId, requester) ? Optional.of(put(stop, witness, "", true)) : Optional.empty();
    }

    /** A form that comes again is the same while its answer is still to come, and another act once that was given. */
    private Put put(Stop stop, Witness witness, String text, boolean isNew) {
        Optional<Stop> before = stops.of(stop.creatorId(), stop.actId());
        if (before.filter(stop::saysTheSameAs).isPresent() && stops.isUnanswered(stop.creatorId(), stop.actId())) {
            return new Put(stop.actId(), true);
        }
        boolean sent = before.isPresent() || answers.lastOfAct(stop.creatorId(), stop.actId()).isPresent();
        Witness by = sent ? witness.anew(Ids.next(clock)) : witness;
        boolean put = stopDesk.put(stop.by(by.actId()), by, text);
        return put ? new Put(by.actId(), isNew || sent) : put(stop, witness, text, isNew);
    }

    private static Stop.Kind kind(Wanted wanted) {
        return Stop.Kind.valueOf(wanted.kind().name());
    }

    /** A yes comes after what its giver has said no to before. */
    void refuseBeforeTheyAreAnswered(long creatorId, Wanted wanted) {
        if (wanted.kind().isYes() && stops.unanswered(List.of(creatorId)).stream().anyMatch(Stop::isAnswer)) {
            throw new Refused(Refused.Why.UNDER_WAY);
        }
    }

    /**
     * Gives the answers of a creator's stops.
     *
     * @return false if somebody holds the creator's book, so that they follow later
     */
    @Transactional
    public boolean answer(long creatorId) {
        if (stops.unanswered(List.of(creatorId)).isEmpty()) {
            return true;
        }
        patience.atMost(PATIENCE);
        Optional<AnswerBook> book = answers.freeBook(creatorId);
        if (book.isEmpty()) {
            answers.openBook(creatorId);
            book = answers.freeBook(creatorId);
        }
        book.ifPresent(held -> answer(creatorId, held));
        return book.isPresent();
    }

    /** The same for whoever holds the book already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answerHeld(long creatorId) {
        answer(creatorId, answers.book(creatorId));
    }

    private void answer(long creatorId, AnswerBook book) {
        for (Stops.Waiting waiting : stops.waiting(creatorId)) {
            answer(waiting, book).ifPresentOrElse(fact -> stopDesk.answered(waiting.stop(), fact),
                    () -> stopDesk.isNeedless(waiting.stop()));
        }
    }

    /** The fact that says the same from now on: that of a new answer, unless one says so already. */
    private Optional<Fact> answer(Stops.Waiting waiting, AnswerBook book) {
        Stop stop = waiting.stop();
        AccountClosing closing = entities.find(AccountClosing.class, stop.creatorId());
        if (closing != null) {
            return Optional.of(closing.fact());
        }
        return switch (stop.kind()) {
            case BLOCK -> Optional.of(audience.blockAnyhow(stop.creatorId(), requireNonNull(stop.requester())));
            case OFF -> off(waiting, book);
            case PER_ITEM -> perItem(waiting, requireNonNull(stop.use()), book);
            case REFUSE, CLEAR -> choice(waiting, requireNonNull(stop.use()), requireNonNull(stop.item()), book);
        };
    }

    private Optional<Fact> off(Stops.Waiting waiting, AnswerBook book) {
        Stop stop = waiting.stop();
        List<String> all = stop.use() == null ? uses.names() : List.of(stop.use());
        List<Answer> given = off(stop.creatorId(), all, waiting.witness(), writer.keep(waiting.text()), book);
        return given.isEmpty()
                ? all.stream().flatMap(use -> answers.rule(stop.creatorId(), use).stream())
                        .max(Comparator.comparing(Answer::number)).map(Answer::fact)
                : Optional.of(given.get(given.size() - 1).fact());
    }

    /** Turns off what is not. */
    List<Answer> off(long creatorId, List<String> all, Witness witness, String hash, AnswerBook book) {
        Creator creator = creators.findById(creatorId);
        List<Answer> off = new ArrayList<>();
        for (String use : all) {
            Act.Kind before = answers.rule(creatorId, use).map(Answer::kind).orElse(Act.Kind.PER_ITEM);
            if (before != Act.Kind.OFF) {
                Wanted wanted = Wanted.no(use, Act.Kind.OFF, Shown.NOTHING);
                off.add(writer.keep(writer.rule(creator, wanted, witness, hash, book), witness, before));
            }
        }
        return off;
    }

    private Optional<Fact> perItem(Stops.Waiting waiting, String use, AnswerBook book) {
        Stop stop = waiting.stop();
        Optional<Answer> before = answers.rule(stop.creatorId(), use);
        if (before.filter(rule -> rule.kind().isYes()).isEmpty()) {
            return before.map(Answer::fact);
        }
        Wanted wanted = Wanted.no(use, Act.Kind.PER_ITEM, Shown.NOTHING);
        Answer rule = writer.rule(creators.findById(stop.creatorId()), wanted, waiting.witness(),
                writer.keep(waiting.text()), book);
        return Optional.of(writer.keep(rule, waiting.witness(), before.get().kind()).fact());
    }

    /** No item is held for it: the answer names the version that was shown. */
    private Optional<Fact> choice(Stops.Waiting waiting, String use, Stop.Subject item, AnswerBook book) {
        Stop stop = waiting.stop();
        Act.Kind kind = stop.kind().answer();
        Optional<Answer> before = answers.choice(stop.creatorId(), item.itemId(), use);
        if (before.filter(choice -> choice.kind() == kind).isPresent()) {
            return before.map(Answer::fact);
        }
        Subject subject = new Subject(stop.creatorId(), use, item.itemId(), item.versionId());
        String name = entities.find(Item.class, item.itemId()).platformId();
        return Optional.of(writer.choice(subject, name, Wanted.no(use, kind, Shown.NOTHING), waiting.witness(),
                writer.keep(waiting.text()), book).fact());
    }
}
