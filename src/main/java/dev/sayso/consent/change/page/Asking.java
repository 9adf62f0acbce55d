package dev.sayso.consent.change.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeDesk;
import dev.sayso.consent.change.ChangeMessages;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/** Reads what forms of change sets say. */
@ApplicationScoped
class Asking {

    /** What is wanted, or what is wrong with it. */
    record Asked(List<Wish> wishes, Problems problems) {
    }

    private static final int MOST_TICKED = 1_000;

    private final ChangeDesk desk;
    private final DraftPages pages;
    private final ChangeSets sets;
    private final Uses uses;
    private final TermsVersions versions;
    private final Acting acting;
    private final Clock clock;

    Asking(ChangeDesk desk, DraftPages pages, ChangeSets sets, Uses uses, TermsVersions versions, Acting acting, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.sets = sets;
        this.uses = uses;
        this.versions = versions;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Opens the set a form asks for; null where nothing is selected.
     *
     * @throws BadRequestException for more items than any page has
     */
    @Nullable
    ChangeSet open(MultivaluedMap<String, String> form) {
        if (form.containsKey("undo")) {
            return desk.undo(acting.creator(), act(form), acting.language());
        }
        if ("match".equals(form.getFirst("items"))) {
            return desk.select(acting.creator(), new ItemQuery(form.getFirst("q"), form.getFirst("kind"),
                    form.getFirst("state"), form.getFirst("use"), null, null, null), acting.language());
        }
        List<String> ticked = form.getOrDefault("item", List.of());
        if (ticked.size() > MOST_TICKED) {
            throw new BadRequestException();
        }
        return desk.select(acting.creator(), ticked, acting.language()).orElse(null);
    }

    private static UUID act(MultivaluedMap<String, String> form) {
        try {
            return UUID.fromString(form.getFirst("undo"));
        } catch (IllegalArgumentException ofNobody) {
            throw new NotFoundException(ofNobody);
        }
    }

    /** The form as it is opened: with what was wanted before, if anything was. */
    DraftView form(ChangeSet set) {
        List<Wish> wishes = sets.wishes(set.id()).stream().map(wish -> wish.wish()).toList();
        AnswerForm form = wishes.stream().findFirst()
                .map(wish -> AnswerForm.opened(DraftPages.FORM, wish.kind(), wish.grant()))
                .orElse(AnswerForm.opened(DraftPages.FORM, null, null));
        return pages.draft(set, form, wishes.stream().map(Wish::use).collect(Collectors.toCollection(TreeSet::new)),
                Problems.NONE);
    }

    Asked of(AnswerForm form, Set<String> ticked) {
        ChangeMessages words = Messages.of(ChangeMessages.class, acting.language());
        List<Problem> problems = new ArrayList<>();
        List<Use> wanted = uses.all().stream().filter(use -> ticked.contains(use.name())).toList();
        if (wanted.isEmpty()) {
            problems.add(new Problem("uses", words.problem_uses()));
        }
        problems.addAll(form.problems(words.problem_answer()).all());
        Map<String, Terms> offered = versions.current(clock.instant()).stream()
                .collect(Collectors.toMap(terms -> terms.use().name(), terms -> terms));
        if (form.isYes()) {
            wanted.stream().filter(use -> !offered.containsKey(use.name())).findFirst().ifPresent(use -> problems
                    .add(new Problem("uses", words.problem_terms(use.words(acting.language()).title()))));
        }
        return new Asked(problems.isEmpty() ? wanted.stream().map(use -> wish(form, use, offered)).toList() : List.of(),
                new Problems(problems));
    }

    private static Wish wish(AnswerForm form, Use use, Map<String, Terms> offered) {
        int terms = Optional.ofNullable(offered.get(use.name())).map(Terms::version).orElse(0);
        return form.isYes() ? Wish.yes(use.name(), form.kind(), form.conditions().grant(terms))
                : Wish.no(use.name(), form.kind());
    }
}
