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
    String title_file();

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

    @Message
    String title_restore();

    @Message
    String restore_day(String day);

    @Message
    String restore_act(String moment);

    @Message
    String restore_later();

    @Message
    String what_restore_changes();

    @Message
    String title_rule(String use, String answer);

    @Message
    String rule_about();

    @Message
    String what_rule_changes();

    @Message
    String other_rule();

    @Message
    String permissions();

    @Message
    String lapsed_expired();

    @Message
    String lapsed_retired();

    @Message
    String lapsed_holders();

    @Message
    String lapsed_invalidated();

    @Message
    String anew();

    @Message
    String anew_rule();

    @Message
    String restore_title();

    @Message
    String restore_lede();

    @Message
    String restore_day_label();

    @Message
    String restore_day_hint(String first, String last);

    @Message
    String restore_exact();

    @Message
    String restore_lapsed();

    @Message
    String restore_act_instead();

    @Message
    String restore_before();

    @Message
    String restore_none();

    @Message
    String restore_none_text();

    @Message
    String problem_day();

    @Message
    String problem_day_range(String first, String last);

    @Message
    String differing();

    @Message
    String differing_title();

    @Message
    String gone();

    @Message
    String stays();

    @Message
    String restore();
}
