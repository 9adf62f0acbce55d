package dev.sayso.consent;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.consent.standing.Act;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;

/** Writes single answers into a creator's book, in the running transaction. That they can be given, has been looked at. */
@ApplicationScoped
class AnswerWriter {

    private final Answers answers;
    private final FeedDesk feed;
    private final Event<AnswerChanged> changed;
    private final EntityManager entities;

    AnswerWriter(Answers answers, FeedDesk feed, Event<AnswerChanged> changed, EntityManager entities) {
        this.answers = answers;
        this.feed = feed;
        this.changed = changed;
        this.entities = entities;
    }

    /**
     * A choice.
     *
     * @param hash of the text, kept already
     * @param item the platform's id
     */
    Answer choice(Subject subject, String item, Wanted wanted, Witness witness, String hash, AnswerBook book) {
        Fact fact = record(FactScope.ITEM, item, wanted.use(), "choice." + lower(wanted.kind()));
        return keep(new Answer(subject, book.nextNumber(), wanted.kind(), wanted.grant(), witness, hash, fact), witness, null);
    }

    /** An account rule, which is not kept yet. */
    Answer rule(Creator creator, Wanted wanted, Witness witness, String hash, AnswerBook book) {
        Subject subject = new Subject(creator.id(), wanted.use(), null, null);
        Fact fact = record(FactScope.CREATOR, creator.platformId(), wanted.use(), "rule." + lower(wanted.kind()));
        return new Answer(subject, book.nextNumber(), wanted.kind(), wanted.grant(), witness, hash, fact);
    }

    Answer keep(Answer answer, Witness witness, Act.@Nullable Kind ruleBefore) {
        answers.persist(answer);
        entities.persist(new AnswerPerson(answer, witness));
        answers.point(answer, ruleBefore);
        changed.fire(new AnswerChanged(answer.creatorId(), answer.number(), answer.number()));
        return answer;
    }

    /** Keeps what was on the screen, and names it. */
    String keep(String text) {
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
