package dev.sayso.consent.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a creator's list of items, and of what it says on other pages. */
@MessageBundle("items")
public interface ItemsMessages {

    @Message
    String nav();

    @Message
    String title();

    @Message
    String lede();

    @Message
    String file();

    @Message
    String column_item();

    @Message
    String state(ItemFilter state);

    @Message
    String order(ItemOrder order);

    @Message
    String any_kind();

    @Message
    String any_state();

    @Message
    String any_use();

    @Message
    String field_text();

    @Message
    String field_kind();

    @Message
    String field_state();

    @Message
    String field_use();

    @Message
    String field_order();

    @Message
    String filter_text(String text);

    @Message
    String filter_state(String use, String state);

    @Message
    String found(String count);

    @Message
    String found_many(String count);

    @Message
    String pick_page();

    /** Forms for {@link dev.sayso.web.Counted}. */
    @Message
    String picked();

    @Message
    String act_ticked();

    /** Forms for {@link dev.sayso.web.Counted}. */
    @Message
    String act_picked();

    /** Forms for {@link dev.sayso.web.Counted}. */
    @Message
    String act_all();

    @Message
    String act_all_many(String count);

    /** Forms for {@link dev.sayso.web.Counted}. */
    @Message
    String act_found();

    @Message
    String act_found_many(String count);

    @Message
    String sponsored();

    @Message
    String depicted_only();

    @Message
    String none_title();

    @Message
    String none_text();

    @Message
    String not_found_title();

    @Message
    String not_found_text();

    @Message
    String line_nothing();

    @Message
    String line_on(String count);

    @Message
    String line_on_many(String count);

    @Message
    String needs_title();

    @Message
    String needs_nothing();

    @Message
    String needs_again(String count);

    @Message
    String needs_awaited(String count);

    @Message
    String needs_blocked(String count);

    @Message
    String on_title();

    @Message
    String on_nothing();

    @Message
    String on_all();

    @Message
    String needs_again_many(String count);

    @Message
    String needs_awaited_many(String count);

    @Message
    String needs_blocked_many(String count);

    @Message
    String not_yet_title();

    @Message
    String not_yet_text();

    @Message
    String look_further();

    @Message
    String derived();
}
