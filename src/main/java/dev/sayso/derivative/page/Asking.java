package dev.sayso.derivative.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.page.DerivativeRows.ParentRow;
import dev.sayso.derivative.ratification.Asked;
import dev.sayso.derivative.ratification.RatificationScreen;
import dev.sayso.derivative.ratification.Ratifications;
import dev.sayso.web.Counted;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;

/** Works out what a reader is asked about a derivative made without permission. */
@ApplicationScoped
class Asking {

    private final Ratifications ratifications;
    private final RatificationScreen screen;

    Asking(Ratifications ratifications, RatificationScreen screen) {
        this.ratifications = ratifications;
        this.screen = screen;
    }

    List<AskView> of(long item, String platformId, List<ParentRow> parents, Reading reading) {
        List<Asked> everybody = ratifications.of(item);
        List<AskView> asks = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        for (Asked own : everybody) {
            if (own.creator() == reading.creator() && places.add(own.place())) {
                List<Asked> same = everybody.stream().filter(one -> one.place() == own.place()).toList();
                asks.add(view(own, same, parents.get(own.place()), reading,
                        screen.of(platformId, own.use(), reading.language())));
            }
        }
        return asks;
    }

    private static AskView view(Asked own, List<Asked> same, ParentRow parent, Reading reading,
            Optional<RatificationScreen.Shown> shown) {
        MadeMessages words = reading.words();
        List<Option> answers = new ArrayList<>();
        shown.ifPresent(terms -> answers.add(new Option("allow", words.ratify_yes(), words.ratify_yes_means(), null)));
        answers.add(new Option("object", words.ratify_no(), words.ratify_no_means(), null));
        long people = same.stream().map(Asked::creator).distinct().count();
        long agreed = same.stream().filter(Asked::isYes).map(Asked::creator).distinct().count();
        return new AskView(own.place(), words.ratify_question(Messages.isolated(parent.title()), reading.title(own.use())),
                said(own, words), own.number(), Counted.of(words.ratify_progress(), agreed, reading.language()) + " "
                        + Counted.of(words.ratify_asked(), people, reading.language()),
                shown.orElse(null), answers);
    }

    private static @Nullable String said(Asked own, MadeMessages words) {
        return own.isYes() ? words.ratify_said_yes() : own.isNo() ? words.ratify_said_no() : null;
    }
}
