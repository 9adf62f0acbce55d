package dev.sayso.consent.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.Answers;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.ManyChoices;
import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.Witness;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.stop.Stops;

/** Gives the answers of a change set, all or none, in the running transaction. */
@ApplicationScoped
class ChangeApplication {

    private static final int PART = 2_000;

    private final ChangeSets sets;
    private final ChangeLines lines;
    private final ChangeProgressDesk progress;
    private final ManyChoices choices;
    private final Stops stops;
    private final ConsentDesk desk;
    private final Answers answers;
    private final StandingReader standings;
    private final Screen screen;
    private final Clock clock;

    ChangeApplication(ChangeSets sets, ChangeLines lines, ChangeProgressDesk progress, ManyChoices choices, Stops stops,
            ConsentDesk desk,
            Answers answers, StandingReader standings, Screen screen, Clock clock) {
        this.sets = sets;
        this.lines = lines;
        this.progress = progress;
        this.choices = choices;
        this.stops = stops;
        this.desk = desk;
        this.answers = answers;
        this.standings = standings;
        this.screen = screen;
        this.clock = clock;
    }

    boolean isAct(long creatorId, UUID act) {
        return answers.count("creatorId = ?1 and actId = ?2", creatorId, act) > 0;
    }

    /** Whether its creator has answered anything since it was applied. */
    boolean isOvertaken(ChangeSet set) {
        return set.state() == ChangeSet.State.APPLIED && answers.find(
                "creatorId = ?1 and actId = ?2 order by number desc", set.creatorId(), set.id()).firstResultOptional()
                .filter(last -> last.number() != choices.given(set.creatorId())).isPresent();
    }

    /**
     * What was reviewed is what is done; where it no longer can be, it is reviewed again.
     *
     * @throws ChangeStopped if its creator says no meanwhile to what it is about: then nothing of it must be kept
     */
    void apply(ChangeSet set) {
        int given = choices.given(set.creatorId());
        boolean stopped = stops.count(set.creatorId()) != set.stops();
        List<ChangeWish> wishes = sets.wishes(set.id());
        for (long last = 0; last >= 0;) {
            List<Long> held = lines.hold(set, last, PART);
            last = held.size() < PART ? -1 : held.get(PART - 1);
        }
        List<ChangeWish> wanted = given(set, wishes);
        boolean closed = !wanted.isEmpty() && answers.isClosed(set.creatorId());
        if (stopped || given != set.answers() || closed || lines.isMoved(set) || !isOffered(set, wanted)) {
            set.weigh(given, clock.instant());
            return;
        }
        Witness by = set.witness();
        for (ChangeWish wish : wishes) {
            if (wish.wish().kind().isRule() && wish.refused() == null) {
                rule(set, wish, by);
            }
        }
        int written = 0;
        stopIfStopped(set);
        for (ChangeWish wish : wishes) {
            if (!wish.wish().kind().isRule()) {
                written = choose(set, wish, by, written);
            }
        }
        lines.forget(set.id(), set.round());
        answers.flush();
        stopIfStopped(set);
        set.applied(clock.instant());
    }

    /** What comes after the last look is answered after this act, and so counts. */
    private void stopIfStopped(ChangeSet set) {
        if (lines.isStopped(set)) {
            throw new ChangeStopped();
        }
    }

    /** Those that are given at all; the review has told why the others are not. */
    private List<ChangeWish> given(ChangeSet set, List<ChangeWish> wishes) {
        Set<Integer> chosen = lines.given(set);
        return wishes.stream()
                .filter(wish -> wish.wish().kind().isRule() ? wish.refused() == null : chosen.contains(wish.place()))
                .toList();
    }

    private void rule(ChangeSet set, ChangeWish wish, Witness by) {
        int last = answers.rule(set.creatorId(), wish.wish().use()).map(rule -> rule.number()).orElse(0);
        Shown shown = new Shown(0, last, wish.textHash());
        desk.ruleAmongOthers(set.creatorId(), wish.wanted(shown), text(wish, set), by);
        answers.flush();
    }

    private int choose(ChangeSet set, ChangeWish wish, Witness by, int before) {
        int written = before;
        long last = 0;
        List<ManyChoices.About> part;
        do {
            part = lines.chosen(set, wish, last, PART);
            stopIfStopped(set);
            choices.add(set.creatorId(), part, wish.wanted(Shown.ofReview(wish.textHash())), wish.textHash(), by);
            written += part.size();
            progress.tell(set.id(), written);
            last = part.isEmpty() ? last : part.get(part.size() - 1).itemId();
        } while (part.size() == PART);
        return written;
    }

    /** Whether every yes among them still has the words that were shown, its terms and its end. */
    private boolean isOffered(ChangeSet set, List<ChangeWish> wishes) {
        Standings now = standings.readRules(set.creatorId());
        Instant moment = clock.instant();
        return wishes.stream().filter(wish -> wish.wish().grant() != null)
                .allMatch(wish -> now.use(wish.wish().use())
                        .filter(use -> Admission.ofTerms(wish.wish().proposal(), use, moment) == Admission.ADMITTED).isPresent()
                        && Screen.hash(text(wish, set)).equals(wish.textHash()));
    }

    private String text(ChangeWish wish, ChangeSet set) {
        return screen.review(wish.wish().use(), wish.wish().kind(), wish.wish().grant(), set.language());
    }
}
