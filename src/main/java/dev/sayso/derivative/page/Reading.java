package dev.sayso.derivative.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.page.DerivativeRows.Allowed;
import dev.sayso.derivative.page.DerivativeRows.EndingRow;
import dev.sayso.derivative.page.DerivativeRows.ParentRow;
import dev.sayso.terms.reading.Term;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.TimeText;

/**
 * How one person reads the page of a derivative.
 *
 * @param creator who reads
 * @param uses titles by name
 * @param held the parents that they hold, and the derivative itself if they do
 */
record Reading(long creator, Language language, MadeMessages words, Map<String, String> uses, Set<Long> held) {

    DerivativeView.Parent parent(ParentRow parent, List<Allowed> allowed) {
        boolean own = held.contains(parent.item());
        return new DerivativeView.Parent(parent.place(), parent.title(), path(parent), parent.use(), title(parent.use()),
                Term.percent(parent.weight(), language),
                said(allowed.stream().filter(one -> one.place() == parent.place()).toList(), own));
    }

    /** Owners are named to those who hold the same item; people seen or heard in it never are. */
    private List<DerivativeView.Said> said(List<Allowed> allowed, boolean own) {
        List<DerivativeView.Said> said = new ArrayList<>();
        for (Allowed one : allowed) {
            boolean reader = one.creator() == creator;
            String who = reader ? words.who_you()
                    : one.role() == HolderRole.DEPICTED ? words.who_depicted()
                            : own ? Messages.isolated(one.name()) : words.who_owner();
            said.add(new DerivativeView.Said(who, one.version(), reader ? one.number() : null));
        }
        return said.stream().distinct().toList();
    }

    private @Nullable String path(ParentRow parent) {
        return held.contains(parent.item()) ? "/items/" + parent.platformId() : null;
    }

    /** Of a line of the share vector. */
    String people(HolderRole role, String item) {
        String name = Messages.isolated(item);
        return role == HolderRole.OWNER ? words.share_of_owners(name) : words.share_of_depicted(name);
    }

    String because(ParentRow parent) {
        return words.share_because(Messages.isolated(parent.title()), title(parent.use()));
    }

    DerivativeView.Ending ending(EndingRow row) {
        String day = TimeText.day(row.dueAt(), language.locale());
        String item = Messages.isolated(row.title());
        String use = title(row.use());
        return new DerivativeView.Ending(switch (row.policy()) {
            case WIND_DOWN -> words.ending_wind_down(use, item, day);
            case TAKE_DOWN -> words.ending_take_down(use, item, day);
            case KEEP_AND_PAY -> words.ending_keep_and_pay(use, item);
            case NEXT_RUN -> words.ending_next_run(use, item);
        });
    }

    String title(String use) {
        return uses.getOrDefault(use, use);
    }
}
