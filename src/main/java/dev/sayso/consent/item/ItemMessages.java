package dev.sayso.consent.item;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of one item. */
@MessageBundle("item")
interface ItemMessages {

    @Message
    String all_items();

    @Message
    String published(String day);

    @Message
    String on_platform();

    @Message
    String public_signal();

    @Message
    String removed_title();

    @Message
    String removed_text();

    @Message
    String blocked_title();

    @Message
    String blocked_text();

    @Message
    String sponsored_title();

    @Message
    String sponsored_text();

    @Message
    String overview();

    @Message
    String why();

    @Message
    String waits();

    @Message
    String whom();

    @Message
    String choice();

    @Message
    String effect_waits();

    @Message
    String effect_lapsed();

    @Message
    String effect_stopped();

    @Message
    String because_nobody_depicted();

    @Message
    String audience_everyone();

    @Message
    String audience_verified();

    @Message
    String audience_listed();

    @Message
    String audience_verified_listed();

    @Message
    String commercial_yes();

    @Message
    String commercial_no();

    @Message
    String scope(String audience, String commerce);

    @Message
    String yes_own();

    @Message
    String yes_rule();

    @Message
    String said_allow(String day, String scope);

    @Message
    String said_rule(String day, String scope);

    @Message
    String said_refuse(String given);

    @Message
    String said_off(String given);

    @Message
    String said_nothing();

    @Message
    String said_unasked();

    @Message
    String said_taken_back();

    @Message
    String said_cleared();

    @Message
    String said_given(String given, int version);

    @Message
    String said_ended(String yes, String day);

    @Message
    String said_terms_ended(String yes, int version);

    @Message
    String said_withdrawn(String given);

    @Message
    String said_void(String yes, String given);

    @Message
    String said_invalid(String yes, String given);

    @Message
    String taking_back();

    @Message
    String older_title(int accepted, int offered);

    @Message
    String older_text(int offered);

    @Message
    String older_changes(int offered);

    @Message
    String rule_first();

    @Message
    String permissions();

    @Message
    String save(String use);

    @Message
    String save_allow(String use);

    @Message
    String save_refuse(String use);

    @Message
    String save_clear(String use);

    @Message
    String saved_off(String use);

    @Message
    String saved_on(String use, String day);

    @Message
    String saved_allowed(String use);

    @Message
    String saved_told();

    @Message
    String obeyed_text();

    @Message
    String kept(String use);

    @Message
    String kept_text();

    @Message
    String in_force();

    @Message
    String about();

    @Message
    String about_allow(String day, String scope);

    @Message
    String problem_answer(String use);

    @Message
    String holders();

    @Message
    String owner(String share);

    @Message
    String you();

    @Message
    String depicted();

    @Message
    String depicted_none();

    @Message
    String depicted_some(String number);

    @Message
    String depicted_with_you(String number);

    @Message
    String list_complete();

    @Message
    String list_incomplete();

    @Message
    String platform_id();

    @Message
    String happened();

    @Message
    String happened_more();

    @Message
    String did_allow(String uses, String day, int version);

    @Message
    String did_refuse(String uses);

    @Message
    String did_clear(String uses);

    @Message
    String did_off(String uses);

    @Message
    String did_per_item(String uses);

    @Message
    String did_new_items(String uses, String day, int version);

    @Message
    String did_all_items(String uses, String day, int version);

    @Message
    String was_registered();

    @Message
    String was_removed();

    @Message
    String was_back();

    @Message
    String was_sponsored();

    @Message
    String was_unsponsored();

    @Message
    String was_complete();

    @Message
    String was_incomplete();

    @Message
    String was_other_people();

    @Message
    String was_other_shares();

    @Message
    String was_blocked();

    @Message
    String was_unblocked();

    @Message
    String derived_title();

    @Message
    String derived_text();

    @Message
    String derived_from();
}
