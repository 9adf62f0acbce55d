package dev.sayso.consent.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a creator's history. */
@MessageBundle("history")
public interface HistoryMessages {

    @Message
    String nav();

    @Message
    String title();

    @Message
    String lead();

    @Message
    String export();

    @Message
    String export_about();

    @Message
    String answer(int number);

    @Message
    String answers_from(int first, int last);

    @Message
    String filter_all();

    @Message
    String filter_use();

    @Message
    String filter_kind();

    @Message
    String filter_item();

    @Message
    String filter_from();

    @Message
    String filter_to();

    @Message
    String problem_day();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String none_found();

    @Message
    String none_found_text();

    @Message
    String did_allow(String use, String item, String day, int terms);

    @Message
    String did_refuse(String use, String item);

    @Message
    String did_clear(String use, String item);

    @Message
    String did_off(String use);

    @Message
    String did_per_item(String use);

    @Message
    String did_new(String use, String day, int terms);

    @Message
    String did_all(String use, String day, int terms);

    @Message
    String did_allow_items(String what, String items);

    @Message
    String did_refuse_items(String what, String items);

    @Message
    String did_clear_items(String what, String items);

    @Message
    String did_everything_off(String what);

    @Message
    String did_several(String answers);

    @Message
    String items();

    @Message
    String uses();

    @Message
    String answers();

    @Message
    String record();

    @Message
    String given();

    @Message
    String about();

    @Message
    String about_all();

    @Message
    String under();

    @Message
    String until();

    @Message
    String goes_on();

    @Message
    String status();

    @Message
    String signed_in();

    @Message
    String sign_in_oidc();

    @Message
    String event();

    @Message
    String follows();

    @Message
    String event_waits();

    @Message
    String reached();

    @Message
    String reached_by(String done, String systems, String time);

    @Message
    String reached_none(String systems);

    @Message
    String systems();

    @Message
    String act();

    @Message
    String text();

    @Message
    String text_about(String language);

    @Message
    String replaced();

    @Message
    String let_end();

    @Message
    String let_end_means();
}
