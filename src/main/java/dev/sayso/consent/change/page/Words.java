package dev.sayso.consent.change.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.ListFormatter;

import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.Refused;
import dev.sayso.consent.change.ChangeMessages;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;
import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.TimeText;

/** What pages of change sets say, in the reader's language. */
record Words(Language language) {

    ChangeMessages own() {
        return Messages.of(ChangeMessages.class, language);
    }

    ConsentMessages shared() {
        return Messages.of(ConsentMessages.class, language);
    }

    /** What a set does, for uses by their titles. */
    String title(Act.Kind kind, List<String> uses) {
        String names = ListFormatter.getInstance(language.locale()).format(uses);
        return switch (kind) {
            case ALLOW -> own().title_allow(names);
            case REFUSE -> own().title_refuse(names);
            case CLEAR -> own().title_clear(names);
            default -> own().title_rule(names, shared().answer(kind));
        };
    }

    /** Why an earlier yes is not given again; null where nothing stands in its place. */
    @Nullable
    String lapsed(@Nullable Reason reason) {
        return reason == null ? null : switch (reason) {
            case EXPIRED -> own().lapsed_expired();
            case HOLDERS_CHANGED -> own().lapsed_holders();
            case INVALIDATED -> own().lapsed_invalidated();
            default -> own().lapsed_retired();
        };
    }

    /** A standing in a few words. */
    ReviewView.State badge(Reason reason) {
        return reason == Reason.CONSENTED ? new ReviewView.State(shared().on(), "on")
                : new ReviewView.State(shared().reason(reason), "");
    }

    String refused(Admission admission) {
        return Refused.Why.of(admission).map(shared()::refused_title).orElse("");
    }

    String items(long number) {
        return counted(own().items(), number);
    }

    String counted(String forms, long number) {
        return Counted.of(forms, number, language);
    }

    String day(Grant grant) {
        return TimeText.day(grant.end(), language.locale());
    }

    String commercial(Grant grant) {
        return grant.commercial() ? shared().commercial_allow() : shared().commercial_refuse();
    }

    String audience(Grant grant) {
        Set<String> listed = grant.audience().listed();
        return listed != null ? String.join(", ", new TreeSet<>(listed))
                : grant.audience().verifiedOnly() ? shared().for_verified() : shared().for_everyone();
    }

    /** All that a yes is bound to, in one line. */
    String bound(Grant grant) {
        return String.join(" · ", shared().until(day(grant)), shared().commercial() + ": " + commercial(grant),
                shared().audience() + ": " + audience(grant));
    }
}
