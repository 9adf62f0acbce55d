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
import java.util.stream.Stream;

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
import dev.sayso.consent.change.plan.RestorePoints;
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
    private final RestorePoints points;
    private final ChangeSets sets;
    private final Uses uses;
    private final TermsVersions versions;
    private final Acting acting;
    private final Clock clock;

    Asking(ChangeDesk desk, DraftPages pages, RestorePoints points, ChangeSets sets, Uses uses, TermsVersions versions,
            Acting acting, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.points = points;
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
            return desk.undo(acting.creator(), id(form, "undo"), acting.language());
        }
        if (form.containsKey("restore")) {
            return desk.restore(acting.creator(), points.before(acting.creator(), id(form, "restore"))
                    .orElseThrow(NotFoundException::new), acting.language());
        }
        if (form.containsKey("anew")) {
            return desk.anew(acting.creator(), id(form, "anew"), place(form), acting.language()).orElse(null);
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

    private static UUID id(MultivaluedMap<String, String> form, String name) {
        try {
            return UUID.fromString(form.getFirst(name));
        } catch (IllegalArgumentException ofNobody) {
            throw new NotFoundException(ofNobody);
        }
    }

    private static int place(MultivaluedMap<String, String> form) {
        String place = Optional.ofNullable(form.getFirst("answer")).orElse("");
        if (!place.matches("[0-9]{1,9}")) {
            throw new BadRequestException();
        }
        return Integer.parseInt(place);
    }

    /**
     * The form as it is opened: with what was wanted before, if anything was.
     *
     * @param use one that is ticked besides; null for none
     */
    DraftView form(ChangeSet set, @Nullable String use) {
        List<Wish> wishes = sets.wishes(set.id()).stream().map(wish -> wish.wish()).toList();
        AnswerForm form = wishes.stream().findFirst()
                .map(wish -> AnswerForm.opened(DraftPages.FORM, wish.kind(), wish.grant()))
                .orElse(AnswerForm.opened(DraftPages.FORM, null, null));
        Set<String> ticked = Stream.concat(wishes.stream().map(Wish::use), Stream.ofNullable(use))
                .collect(Collectors.toCollection(TreeSet::new));
        return pages.draft(set, form, ticked, Problems.NONE);
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
