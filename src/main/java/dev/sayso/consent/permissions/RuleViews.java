package dev.sayso.consent.permissions;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.consent.standing.Act;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseSuspensions;
import dev.sayso.terms.Uses;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/** All uses with a creator's account rules, by the same few queries whatever their number. */
@ApplicationScoped
class RuleViews {

    private final Uses uses;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final UseSuspensions suspensions;
    private final HeldRules rules;
    private final Screen screen;
    private final Acting acting;
    private final Clock clock;

    RuleViews(Uses uses, TermsVersions versions, TermsTexts texts, UseSuspensions suspensions, HeldRules rules, Screen screen,
            Acting acting, Clock clock) {
        this.uses = uses;
        this.versions = versions;
        this.texts = texts;
        this.suspensions = suspensions;
        this.rules = rules;
        this.screen = screen;
        this.acting = acting;
        this.clock = clock;
    }

    /** What was read once for all uses. */
    private record Read(Language reader, Map<String, Terms> offered, TextsByHash texts, Map<String, Held> held,
            Set<String> suspended, Instant now) {
    }

    /**
     * @param open the use of which the reader sees more than its line, if any
     * @param typed what was just sent and is not taken, if anything
     * @param problems what is wrong in it
     */
    List<RuleView> all(String open, @Nullable AnswerForm typed, Problems problems) {
        Instant now = clock.instant();
        Language reader = acting.language();
        Map<String, Terms> offered = versions.current(now).stream()
                .collect(toMap(terms -> terms.use().name(), terms -> terms));
        TextsByHash read = texts.of(offered.values().stream().map(terms -> terms.wording(reader)).toList());
        Read all = new Read(reader, offered, read, rules.of(acting.creator(), now), suspensions.inForce(), now);
        return uses.all().stream().map(use -> view(use, all, use.name().equals(open),
                typed != null && typed.use().equals(use.name()) ? typed : null, problems)).toList();
    }

    private RuleView view(Use use, Read read, boolean open, @Nullable AnswerForm typed, Problems problems) {
        Optional<Terms> terms = Optional.ofNullable(read.offered().get(use.name()));
        Held held = read.held().get(use.name());
        String text = screen.rule(use, terms, read.texts(), read.reader());
        Shown shown = new Shown(0, held == null ? 0 : held.number(), Screen.hash(text));
        AnswerForm form = typed == null ? opened(use.name(), held) : typed;
        ConditionsOffered conditions = ConditionsOffered.at(read.now(), held != null && held.isOn() ? held.grant() : null,
                form.conditions(), read.reader());
        return new RuleView(use, use.words(read.reader()),
                terms.map(offered -> TermsOffered.of(offered, read.texts(), read.reader())).orElse(null), held,
                read.suspended().contains(use.name()), answers(use, terms.isPresent(), read.reader()), conditions, form,
                typed == null ? Problems.NONE : problems, shown, acting.newAct(), open || typed != null);
    }

    /** With the rule in force, and nothing that allows where none is. */
    private static AnswerForm opened(String use, @Nullable Held held) {
        if (held == null) {
            return AnswerForm.opened(use, Act.Kind.PER_ITEM, null);
        }
        return AnswerForm.opened(use, held.isOver() ? null : held.kind(), held.isOn() ? held.grant() : null);
    }

    private static List<Option> answers(Use use, boolean offered, Language reader) {
        ConsentMessages words = Messages.of(ConsentMessages.class, reader);
        return Screen.rules(use, offered).stream().map(kind -> new Option(AnswerForm.value(kind), words.answer(kind),
                words.answer_means(kind), act(kind, use.words(reader).title(), reader))).toList();
    }

    /** What the button says while this rule is chosen. */
    private static String act(Act.Kind kind, String use, Language reader) {
        PermissionsMessages words = Messages.of(PermissionsMessages.class, reader);
        return switch (kind) {
            case OFF -> words.save_off(use);
            case NEW_ITEMS -> words.save_new(use);
            case ALL_ITEMS -> words.save_all(use);
            default -> words.save_per_item(use);
        };
    }
}
