package dev.sayso.derivative.page;

import dev.sayso.derivative.LicenceState;
import dev.sayso.gate.permit.PermitFinding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what was made from items. */
@MessageBundle("made")
public interface MadeMessages {

    @Message
    String nav();

    @Message
    String title();

    @Message
    String lede();

    @Message
    String filters_label();

    @Message
    String filter_all();

    @Message
    String filter(MadeFilter filter);

    @Message
    String column_made();

    @Message
    String column_use();

    @Message
    String column_by();

    @Message
    String column_state();

    @Message
    String column_who();

    @Message
    String column_because();

    @Message
    String column_part();

    @Message
    String none_title();

    @Message
    String none_text();

    @Message
    String not_found_title();

    @Message
    String not_found_text();

    @Message
    String panel_title();

    @Message
    String panel_none();

    @Message
    String panel_all();

    @Message
    String card_title();

    @Message
    String card_some();

    @Message
    String card_many();

    @Message
    String card_link();

    @Message
    String corrected_title();

    @Message
    String corrected_some();

    @Message
    String corrected_many();

    @Message
    String corrected_link();

    @Message
    String corrected_on(String day);

    @Message
    String corrected_text();

    @Message
    String state(LicenceState state);

    @Message
    String state_removed(String day);

    @Message
    String state_ends(String day);

    @Message
    String licence_means(LicenceState licence);

    @Message
    String finding(PermitFinding finding);

    @Message
    String unlicensed_text(String day);

    @Message
    String removed_title(String day);

    @Message
    String removed_text(String copies);

    @Message
    String ending_title();

    @Message
    String ending_wind_down(String use, String item, String day);

    @Message
    String ending_take_down(String use, String item, String day);

    @Message
    String ending_keep_and_pay(String use, String item);

    @Message
    String ending_next_run(String use, String item);

    @Message
    String made_on(String day);

    @Message
    String made_by();

    @Message
    String on_platform();

    @Message
    String own();

    @Message
    String purpose();

    @Message
    String purpose_commercial();

    @Message
    String purpose_other();

    @Message
    String licence();

    @Message
    String parents_title();

    @Message
    String parent_weight(String part);

    @Message
    String answers_none();

    @Message
    String answer_who(String who);

    @Message
    String answer_terms(String version);

    @Message
    String answer_own(String number);

    @Message
    String who_you();

    @Message
    String who_owner();

    @Message
    String who_depicted();

    @Message
    String shares_title();

    @Message
    String shares_lead();

    @Message
    String share_of_owners(String item);

    @Message
    String share_of_depicted(String item);

    @Message
    String share_rest();

    @Message
    String share_because(String item, String use);

    @Message
    String ratify_question(String item, String use);

    @Message
    String ratify_yes();

    @Message
    String ratify_yes_means();

    @Message
    String ratify_no();

    @Message
    String ratify_no_means();

    @Message
    String ratify_words();

    @Message
    String ratify_words_hint();

    @Message
    String ratify_words_long();

    @Message
    String ratify_choose();

    @Message
    String ratify_send();

    @Message
    String ratify_said_yes();

    @Message
    String ratify_said_no();

    @Message
    String ratify_progress();

    @Message
    String ratify_asked();

    @Message
    String ratify_allowed();

    @Message
    String ratify_waits();

    @Message
    String ratify_done();

    @Message
    String ratify_objected();

    @Message
    String ratify_objected_text();

    @Message
    String ratify_outdated_title();

    @Message
    String ratify_outdated_text();

    @Message
    String ratify_asked_yes();

    @Message
    String ratify_now_no();

    @Message
    String admin_nav();

    @Message
    String admin_title();

    @Message
    String admin_lead();

    @Message
    String admin_overdue();

    @Message
    String admin_overdue_none();

    @Message
    String admin_due();

    @Message
    String admin_objections();

    @Message
    String admin_objections_none();

    @Message
    String admin_who();

    @Message
    String admin_words();

    @Message
    String admin_when();
}
