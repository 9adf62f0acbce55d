package dev.sayso.consent.change;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of change sets. */
@MessageBundle("changes")
public interface ChangeMessages {

    @Message
    String refused_title(ChangeRefused.Why why);

    @Message
    String refused_advice(ChangeRefused.Why why);

    @Message
    String draft_title(String items);

    @Message
    String draft_lede();

    @Message
    String draft_items();

    @Message
    String all_items();

    @Message
    String items();

    @Message
    String items_many(String items);

    @Message
    String and_more(String items);

    @Message
    String uses();

    @Message
    String uses_hint();

    @Message
    String answer_for_all();

    @Message
    String review();

    @Message
    String before();

    @Message
    String after();

    @Message
    String leave();

    @Message
    String problem_uses();

    @Message
    String problem_terms(String use);

    @Message
    String problem_answer();

    @Message
    String title_allow(String uses);

    @Message
    String title_refuse(String uses);

    @Message
    String title_clear(String uses);

    @Message
    String undo_of(String moment, String answers);

    @Message
    String answers();

    @Message
    String what_undo_changes();

    @Message
    String title_undo();

    @Message
    String review_lede();

    @Message
    String weighing();

    @Message
    String weighed(String items);

    @Message
    String applying();

    @Message
    String written();

    @Message
    String now();

    @Message
    String then();

    @Message
    String column_items();

    @Message
    String column_item();

    @Message
    String what_changes();

    @Message
    String left_out();

    @Message
    String as_before();

    @Message
    String and_many_more();

    @Message
    String confirm();

    @Message
    String confirm_title();

    @Message
    String confirm_exact();

    @Message
    String confirm_moment();

    @Message
    String confirm_undo();

    @Message
    String confirm_nothing_else();

    @Message
    String other_answers();

    @Message
    String nothing_title();

    @Message
    String nothing_text();

    @Message
    String applied_title();

    @Message
    String applied_text();

    @Message
    String kept_title();

    @Message
    String kept_text();

    @Message
    String different_title();

    @Message
    String different();

    @Message
    String history();

    @Message
    String undo();

    @Message
    String lines_title();

    @Message
    String lines_none();

    @Message
    String lines_none_text();
}
