package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.web.Column;
import dev.sayso.web.Fact;
import dev.sayso.web.Progress;

/**
 * The review of a change set, before and after it is applied.
 *
 * @param title what it does
 * @param about the act it takes back, null for every other set
 * @param confirm what the button says; null if there is nothing to apply
 * @param progress how far it is, null once it is reviewed or applied
 * @param different how many lines are not as they were in the review before, in words; null for none
 * @param inEffect whether all of it is in the event log
 * @param refused why it was not applied, null if nothing was refused
 */
public record ReviewView(ChangeSet set, String title, @Nullable String about, @Nullable String confirm, List<Part> parts,
        List<Column> columns,
        @Nullable Progress progress, @Nullable String different, boolean inEffect, @Nullable ChangeRefused refused) {

    public boolean isApplied() {
        return set.state() == ChangeSet.State.APPLIED;
    }

    public boolean isReviewed() {
        return set.state() == ChangeSet.State.REVIEWED;
    }

    public boolean isUndo() {
        return set.origin() == Origin.UNDO;
    }

    public String path() {
        return "/changes/" + set.id();
    }

    /** One use: what is answered, and what that does. */
    public record Part(String use, String title, String means, List<Answer> answers, List<Group> changes,
            List<Group> leftOut) {
    }

    /**
     * An answer in the words that are kept of it.
     *
     * @param facts what a yes is bound to, and what its terms say it does
     * @param refused why it cannot be given; null if it can
     * @param terms those of a yes, null for every other answer
     */
    public record Answer(String label, String means, List<Fact> facts, @Nullable String refused,
            @Nullable TermsOffered terms) {
    }

    /**
     * Items that change alike, or are left out for the same reason.
     *
     * @param was the standing, and its badge
     * @param becomes the standing after
     * @param stops what becomes of derivatives that exist, where a yes ends
     * @param why they are left out
     * @param address where they are listed
     */
    public record Group(State was, State becomes, @Nullable String stops, @Nullable String why, String items,
            String address) {
    }

    /** A standing in a few words. */
    public record State(String text, String kind) {
    }
}
