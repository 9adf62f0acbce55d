package dev.sayso.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsText;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.TextsByHash;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.Uses;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;

/** The exact words that are before a person's eyes when they answer, as pages show them and as answers keep them. */
@ApplicationScoped
public class Screen {

    private static final List<Act.Kind> CHOICES = List.of(Act.Kind.ALLOW, Act.Kind.REFUSE, Act.Kind.CLEAR);
    private static final List<Act.Kind> RULES = List.of(Act.Kind.OFF, Act.Kind.PER_ITEM, Act.Kind.NEW_ITEMS,
            Act.Kind.ALL_ITEMS);

    private final Uses uses;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Clock clock;

    Screen(Uses uses, TermsVersions versions, TermsTexts texts, Clock clock) {
        this.uses = uses;
        this.versions = versions;
        this.texts = texts;
        this.clock = clock;
    }

    /** SHA-256 of a text, in lower-case hexadecimal. */
    public static String hash(String text) {
        return TermsText.hash(text);
    }

    /** What is shown when somebody chooses about an item. */
    public String choice(String use, Language language) {
        return text(use, language, CHOICES);
    }

    /** What a review of many items shows of one answer: a yes with its own version of the terms. */
    public String review(String name, Act.Kind kind, @Nullable Grant grant, Language language) {
        Use use = uses.named(name).orElseThrow(NotFoundException::new);
        UseWords said = use.words(language);
        ConsentMessages words = words(language);
        List<String> lines = new ArrayList<>(List.of(said.title(), said.means(), ""));
        if (grant == null) {
            lines.add(answer(kind, versions.current(name, clock.instant()), language));
            return String.join("\n", lines);
        }
        Terms terms = versions.of(name, grant.terms()).orElseThrow(NotFoundException::new);
        Wording wording = terms.wording(language);
        lines.add(answer(kind, Optional.of(terms), language));
        if (kind.isRule()) {
            lines.add(wording.yes());
        }
        lines.addAll(terms(terms, wording, texts.of(List.of(wording)), words));
        return String.join("\n", lines);
    }

    private static String answer(Act.Kind kind, Optional<Terms> terms, Language language) {
        return words(language).answer(kind) + ": " + means(kind, terms, language);
    }

    /** What a form knows in which a creator chooses about an item. */
    public Shown choice(Standings now, long item, String use, long creator, Language language) {
        return new Shown(now.version(item), now.lastAnswer(item, use, creator), hash(choice(use, language)));
    }

    /** The account rules that can be made, in the order in which they are shown. */
    public static List<Act.Kind> rules(Use use, boolean offered) {
        return kinds(RULES, use, offered);
    }

    /** What is shown when somebody makes an account rule. */
    public String rule(String use, Language language) {
        return text(use, language, RULES);
    }

    /** What is shown when somebody turns everything off. */
    public String everythingOff(Language language) {
        ConsentMessages words = words(language);
        return String.join("\n", words.off_title(), words.off_effect(), words.off_back());
    }

    /** The same for choices on every use, from texts read together. */
    public String choice(Use use, Optional<Terms> offered, TextsByHash read, Language language) {
        return text(use, offered, read, language, CHOICES);
    }

    /** The same for account rules, from texts read together. */
    public String rule(Use use, Optional<Terms> offered, TextsByHash read, Language language) {
        return text(use, offered, read, language, RULES);
    }

    /** What an answer does, in the words of the terms where they have any. */
    public static String means(Act.Kind kind, Optional<Terms> offered, Language language) {
        Optional<Wording> wording = offered.map(terms -> terms.wording(language));
        return switch (kind) {
            case ALLOW -> wording.map(Wording::yes).orElseGet(() -> words(language).answer_means(kind));
            case REFUSE -> wording.map(Wording::no).orElseGet(() -> words(language).answer_means(kind));
            default -> words(language).answer_means(kind);
        };
    }

    private String text(String name, Language language, List<Act.Kind> kinds) {
        Use use = uses.named(name).orElseThrow(NotFoundException::new);
        Optional<Terms> offered = versions.current(name, clock.instant());
        return text(use, offered, texts.of(offered.map(terms -> terms.wording(language)).stream().toList()), language, kinds);
    }

    private static String text(Use use, Optional<Terms> offered, TextsByHash read, Language language, List<Act.Kind> kinds) {
        ConsentMessages words = words(language);
        UseWords said = use.words(language);
        List<String> lines = new ArrayList<>(List.of(said.title(), said.means(), ""));
        kinds(kinds, use, offered.isPresent())
                .forEach(kind -> lines.add(answer(kind, offered, language)));
        offered.ifPresentOrElse(terms -> {
            if (kinds != CHOICES) {
                lines.addAll(List.of(terms.wording(language).yes(), terms.wording(language).no()));
            }
            lines.addAll(terms(terms, terms.wording(language), read, words));
        }, () -> lines.add(words.not_offered()));
        return String.join("\n", lines);
    }

    private static List<Act.Kind> kinds(List<Act.Kind> kinds, Use use, boolean offered) {
        return kinds.stream().filter(kind -> !kind.isRule() || !kind.isYes() || use.isRuled())
                .filter(kind -> !kind.isYes() || offered).toList();
    }

    private static List<String> terms(Terms terms, Wording wording, TextsByHash read, ConsentMessages words) {
        return Stream.of(wording.stop(), "", words.terms_version(terms.version()),
                read.of(wording)).toList();
    }

    private static ConsentMessages words(Language language) {
        return Messages.of(ConsentMessages.class, language);
    }
}
