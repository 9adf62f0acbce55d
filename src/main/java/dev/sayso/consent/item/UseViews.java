package dev.sayso.consent.item;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;
import dev.sayso.consent.standing.UseFacts;
import dev.sayso.terms.Use;
import dev.sayso.web.Fact;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/** Puts together what the page shows of each use. */
record UseViews(Reading reading, TermsBook book, Sentences sentences, Reply reply, Screen screen, Supplier<UUID> acts) {

    UseView of(Use use) {
        Said said = reading.said(use.name());
        StandingView standing = StandingView.of(reading.standing(use.name()), said, reading.now());
        AnswerForm typed = reply.isAbout(use.name()) && reply.typed() != null ? reply.typed() : inForce(use, said);
        return new UseView(use.name(), use.words(sentences.language()), sentences.effect(standing),
                facts(use, standing.standing(), said), said.reasons().contains(Reason.ACCOUNT_OFF), form(use, said, typed),
                book.offered(use.name()).map(terms -> new Offering(reading, book, sentences).of(terms, said, typed))
                        .orElse(null),
                news(use, standing, said));
    }

    /** Nothing is chosen for anybody but what they chose themselves and what holds. */
    private static AnswerForm inForce(Use use, Said said) {
        boolean holds = said.source() == Said.Source.OWN_CHOICE && (said.isYes() || said.isNo());
        Act.Kind answer = said.isYes() ? Act.Kind.ALLOW : Act.Kind.REFUSE;
        return holds ? AnswerForm.opened(use.name(), answer, said.grant()) : AnswerForm.opened(use.name(), null, null);
    }

    /** Why it is so comes first, unless it is because of what the reader said. */
    private List<Fact> facts(Use use, Standing standing, Said said) {
        List<Fact> facts = new ArrayList<>();
        if (!said.reasons().contains(standing.reason())) {
            facts.add(new Fact(words().why(), because(use, standing)));
        }
        List<String> waits = outstanding(standing);
        if (!said.isNo() && !waits.isEmpty()) {
            facts.add(new Fact(words().waits(), sentences.list(waits)));
        }
        Conditions conditions = standing.conditions();
        if (conditions != null) {
            facts.add(new Fact(words().whom(), sentences.scope(conditions.audience(), conditions.commercial())));
        }
        facts.add(new Fact(words().choice(), said(use, said)));
        return facts;
    }

    private String because(Use use, Standing standing) {
        boolean nobody = standing.reason() == Reason.HOLDERS_UNKNOWN && reading.isDepictedComplete()
                && reading.standings().use(use.name()).filter(UseFacts::likeness).isPresent();
        return nobody ? words().because_nobody_depicted() : sentences.shared().reason_means(standing.reason());
    }

    private String said(Use use, Said said) {
        return sentences.said(said, reading.lastChoice(use.name()).filter(Act.Kind.CLEAR::equals).isPresent());
    }

    /** The owners whose yes is missing, as another owner sees them; none if it is the reader's alone. */
    private List<String> outstanding(Standing standing) {
        String reader = requireNonNull(reading.people().get(reading.creator())).platformId();
        List<String> others = standing.outstanding().stream().filter(owner -> !owner.equals(reader))
                .map(owner -> Messages.isolated(reading.name(owner))).toList();
        if (!reading.isOwner() || others.isEmpty() || standing.isYes()) {
            return List.of();
        }
        Stream<String> you = standing.outstanding().contains(reader) ? Stream.of(words().you()) : Stream.empty();
        return Stream.concat(you, others.stream()).toList();
    }

    private UseView.Form form(Use use, Said said, AnswerForm typed) {
        Shown shown = new Shown(reading.standings().version(reading.item().id()),
                reading.standings().lastAnswer(reading.item().id(), use.name(), reading.creator()),
                Screen.hash(screen.choice(use, book.offered(use.name()), book.texts(), sentences.language())));
        return new UseView.Form("/items/" + reading.item().platformId() + "/choices", acts.get(), shown.token(),
                answers(use, said), typed, reply.isAbout(use.name()) ? reply.problems() : Problems.NONE);
    }

    private UseView.@Nullable News news(Use use, StandingView standing, Said said) {
        return reply.isAbout(use.name())
                ? new Tidings(sentences, reply, reading.lastAct(use.name())).of(use.words(sentences.language()).title(),
                        standing, said(use, said))
                : null;
    }

    private List<Option> answers(Use use, Said said) {
        String title = use.words(sentences.language()).title();
        List<Option> answers = new ArrayList<>();
        if (book.offered(use.name()).isPresent()) {
            answers.add(answer(use, Act.Kind.ALLOW, "", words().save_allow(title)));
        }
        answers.add(answer(use, Act.Kind.REFUSE, stop(use, said), words().save_refuse(title)));
        if (reading.lastChoice(use.name()).filter(kind -> kind != Act.Kind.CLEAR).isPresent()) {
            answers.add(answer(use, Act.Kind.CLEAR, "", words().save_clear(title)));
        }
        return answers;
    }

    private Option answer(Use use, Act.Kind kind, String more, String act) {
        String means = Screen.means(kind, book.offered(use.name()), sentences.language());
        return new Option(AnswerForm.value(kind), sentences.shared().answer(kind), (means + " " + more).strip(), act);
    }

    /** What taking back the reader's present yes does, by the terms it is under. */
    private String stop(Use use, Said said) {
        return said.isYes() ? book.accepted(use.name(), said)
                .map(terms -> terms.wording(sentences.language()).stop()).orElse("") : "";
    }

    private ItemMessages words() {
        return sentences.words();
    }
}
