package dev.sayso.consent.list;

import java.util.Map;

import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;

/**
 * What can be done for many items of a list at once.
 *
 * @param filter that finds all of them, by the names of its fields
 * @param all names the act for all of them
 */
public record Picking(Map<String, String> filter, String all) {

    static Picking of(Map<String, String> filter, ItemCount count, Language language) {
        ItemsMessages words = Messages.of(ItemsMessages.class, language);
        if (!count.more()) {
            return new Picking(filter,
                    Counted.of(filter.isEmpty() ? words.act_all() : words.act_found(), count.number(), language));
        }
        String many = NumberText.grouped(count.number(), language.locale());
        return new Picking(filter, filter.isEmpty() ? words.act_all_many(many) : words.act_found_many(many));
    }
}
