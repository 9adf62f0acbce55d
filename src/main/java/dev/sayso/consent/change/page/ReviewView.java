package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeMessages;
import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.form.TermsOffered;
import dev.sayso.web.Column;
import dev.sayso.web.Fact;
import dev.sayso.web.Messages;
import dev.sayso.web.Progress;
import io.quarkus.qute.RawString;

/**
 * The review of a change set, before and after it is applied.
 *
 * @param title what it does
 * @param about the act it takes back, null for every other set
 * @param confirm what the button says; null if there is nothing to apply
 * @param progress how far it is, null once it is reviewed, or applied and in the event log
 * @param different how many lines are not as they were in the review before, in words; null for none
 * @param refused why it was not applied, null if nothing was refused
 * @param notes what other features say of it
 */
public record ReviewView(ChangeSet set, String title, @Nullable String about, @Nullable String confirm, List<Part> parts,
        List<Column> columns,
        @Nullable Progress progress, @Nullable String different, @Nullable ChangeRefused refused,
        List<RawString> notes) {

    public boolean isApplied() {
        return set.state() == ChangeSet.State.APPLIED;
    }

    public boolean isReviewed() {
        return set.state() == ChangeSet.State.REVIEWED;
    }

    /** Whether it brings back what was answered before. */
    public boolean isBack() {
        return set.origin() == Origin.UNDO || set.origin() == Origin.RESTORE;
    }

    /** What its tables say. */
    public String doing() {
        ChangeMessages words = Messages.of(ChangeMessages.class);
        return switch (set.origin()) {
            case UNDO -> words.what_undo_changes();
            case RESTORE -> words.what_restore_changes();
            case RULE -> words.what_rule_changes();
            default -> words.what_changes();
        };
    }

    /** The page it came from. */
    public String from() {
        return isApplied() || isBack() ? "/history" : isRule() ? "/permissions" : "/items";
    }

    public String fromWords() {
        ChangeMessages words = Messages.of(ChangeMessages.class);
        return isApplied() || isBack() ? words.history() : isRule() ? words.permissions() : words.all_items();
    }

    public boolean isRule() {
        return set.origin() == Origin.RULE;
    }

    /** Where another answer can be asked for; null where there is none. */
    public @Nullable String otherAnswers() {
        return isRule() ? "/permissions?use=" + set.selected() + "#" + set.selected()
                : set.origin().isPicked() ? path() + "?answers=change" : null;
    }

    public String path() {
        return "/changes/" + set.id();
    }

    /**
     * One use: what is answered, and what that does.
     *
     * @param changes where what is in effect becomes something else
     * @param same where it stays the same, whatever is answered
     * @param leftOut where the answer cannot be given
     */
    public record Part(String use, String title, String means, List<Answer> answers, List<Group> changes,
            List<Group> same, List<Group> leftOut) {
    }

    /**
     * An answer in the words that are kept of it.
     *
     * @param facts what a yes is bound to, and what its terms say it does
     * @param refused why it cannot be given; null if it can
     * @param lapsed why an earlier yes is not given again, in whose place it stands; null where it does not
     * @param place where it stands in the set; 0 for an account rule
     * @param terms those of a yes, null for every other answer
     */
    public record Answer(String label, String means, List<Fact> facts, @Nullable String refused,
            @Nullable String lapsed, int place,
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
