package dev.sayso.consent.history;

import java.util.Map;

import dev.sayso.consent.stop.Stop;
import dev.sayso.feed.webhook.Reach;
import dev.sayso.terms.UseWords;
import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.TimeText;

/** Says acts of answering in one sentence each. */
final class Sentences {

    private final Map<String, UseWords> uses;
    private final Language reader;
    private final HistoryMessages words;

    /** @param uses the words of each use by its name */
    Sentences(Map<String, UseWords> uses, Language reader) {
        this.uses = uses;
        this.reader = reader;
        this.words = Messages.of(HistoryMessages.class, reader);
    }

    String of(Acts.Group act, Acts.Head head) {
        if (act.answers() == 1) {
            return of(head);
        }
        String items = Counted.of(words.items(), act.items(), reader);
        String what = act.uses() == 1 ? title(head.use()) : Counted.of(words.uses(), act.uses(), reader);
        if (act.kinds() > 1) {
            return words.did_several(Counted.of(words.answers(), act.answers(), reader));
        }
        return switch (head.kind()) {
            case ALLOW -> words.did_allow_items(what, items);
            case REFUSE -> words.did_refuse_items(what, items);
            case CLEAR -> words.did_clear_items(what, items);
            case OFF -> words.did_everything_off(what);
            default -> words.did_several(Counted.of(words.answers(), act.answers(), reader));
        };
    }

    String of(Acts.Head answer) {
        String use = title(answer.use());
        String item = Messages.isolated(answer.title() == null ? "" : answer.title());
        String end = answer.end() == null ? "" : TimeText.day(answer.end(), reader.locale());
        int terms = answer.terms() == null ? 0 : answer.terms();
        return switch (answer.kind()) {
            case ALLOW -> words.did_allow(use, item, end, terms);
            case REFUSE -> words.did_refuse(use, item);
            case CLEAR -> words.did_clear(use, item);
            case OFF -> words.did_off(use);
            case PER_ITEM -> words.did_per_item(use);
            case NEW_ITEMS -> words.did_new(use, end, terms);
            case ALL_ITEMS -> words.did_all(use, end, terms);
        };
    }

    /** @param titles of items, by their inner ids */
    String of(Stop stop, Map<Long, String> titles) {
        String use = stop.use();
        if (use == null) {
            return words.did_everything_off(Counted.of(words.uses(), uses.size(), reader));
        }
        Stop.Subject item = stop.item();
        return of(new Acts.Head(0, stop.kind().answer(), use, item == null ? null : titles.get(item.itemId()), null, null,
                stop.at()));
    }

    /** How many of the systems that follow changes confirmed one: "2 of 3 systems, the last after 1.2 seconds". */
    String of(Reach reach) {
        String systems = Counted.of(words.systems(), reach.of(), reader);
        return reach.last()
                .map(last -> words.reached_by(NumberText.grouped(reach.reached(), reader.locale()), systems,
                        TimeText.length(last, reader.locale())))
                .orElseGet(() -> words.reached_none(systems));
    }

    private String title(String use) {
        UseWords said = uses.get(use);
        return said == null ? use : said.title();
    }
}
