package dev.sayso.terms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of uses and terms, for readers and administrators. */
@MessageBundle("terms")
public interface TermsMessages {

    @Message
    String terms_unchanged_title();

    @Message
    String terms_unchanged_advice();

    @Message
    String terms_outdated_title(int latest);

    @Message
    String terms_outdated_advice();

    @Message
    String version_already_retired_title();

    @Message
    String version_already_retired_advice();

    @Message
    String retirement_in_past_title();

    @Message
    String retirement_in_past_advice();

    @Message
    String use_already_suspended_title();

    @Message
    String use_already_suspended_advice();

    @Message
    String use_not_suspended_title();

    @Message
    String use_not_suspended_advice();

    @Message
    String lift_asked(String use);

    @Message
    String lift_now(String name, String why);

    @Message
    String use_exists_title(String name);

    @Message
    String use_exists_advice();

    @Message
    String term_asks();

    @Message
    String term_owners();

    @Message
    String term_depicted();

    @Message
    String term_attribution();

    @Message
    String term_withdrawal();

    @Message
    String asks(Asks asks);

    @Message
    String share(String percent);

    @Message
    String share_none();

    @Message
    String attribution_yes();

    @Message
    String attribution_no();

    @Message
    String withdrawal_keep_and_pay();

    @Message
    String withdrawal_wind_down(String days);

    @Message
    String withdrawal_take_down(String days);

    @Message
    String withdrawal_next_run();

    @Message
    String withdrawal(Withdrawal withdrawal);

    @Message
    String state(VersionState state);

    @Message
    String suspended();

    @Message
    String not_suspended();

    @Message
    String list_title();

    @Message
    String list_lead();

    @Message
    String list_empty();

    @Message
    String list_read(String use, int version);

    @Message
    String list_closed();

    @Message
    String list_suspended();

    @Message
    String version_title(String use, int version);

    @Message
    String version_all();

    @Message
    String version_facts();

    @Message
    String version_state();

    @Message
    String version_published();

    @Message
    String version_retired();

    @Message
    String version_text();

    @Message
    String version_languages();

    @Message
    String version_fingerprint();

    @Message
    String version_yes();

    @Message
    String version_no();

    @Message
    String version_stop();

    @Message
    String version_others();

    @Message
    String version_number(int version);

    @Message
    String version_replaced(int latest);

    @Message
    String changes_title(int before);

    @Message
    String changes_none();

    @Message
    String change_added();

    @Message
    String change_removed();

    @Message
    String change_before();

    @Message
    String change_now();

    @Message
    String nav();

    @Message
    String admin_title();

    @Message
    String admin_lead();

    @Message
    String admin_add();

    @Message
    String column_use();

    @Message
    String column_terms();

    @Message
    String column_version();

    @Message
    String column_state();

    @Message
    String column_published();

    @Message
    String column_by();

    @Message
    String column_consents();

    @Message
    String column_act();

    @Message
    String by_installation();

    @Message
    String use_versions();

    @Message
    String use_write(int version);

    @Message
    String use_retire(int version);

    @Message
    String use_ruled();

    @Message
    String use_ruled_yes();

    @Message
    String use_ruled_no();

    @Message
    String use_name();

    @Message
    String use_suspensions();

    @Message
    String use_suspend();

    @Message
    String use_lift();

    @Message
    String use_suspended_by(String name, String why);

    @Message
    String use_lifted_by(String name, String why);

    @Message
    String use_never_suspended();

    @Message
    String done(Done done);

    @Message
    String choose();

    @Message
    String problem(FormProblem problem);

    @Message
    String draft_title(String use, int version);

    @Message
    String draft_lead();

    @Message
    String draft_clauses();

    @Message
    String draft_owners();

    @Message
    String draft_depicted();

    @Message
    String draft_share_hint();

    @Message
    String draft_attribution();

    @Message
    String draft_withdrawal();

    @Message
    String draft_days();

    @Message
    String draft_days_hint();

    @Message
    String draft_text();

    @Message
    String draft_text_hint();

    @Message
    String draft_yes();

    @Message
    String draft_no();

    @Message
    String draft_stop();

    @Message
    String draft_review(int version);

    @Message
    String draft_cancel();

    @Message
    String review_title(String use, int version);

    @Message
    String review_consents();

    @Message
    String review_effect(int version);

    @Message
    String review_outdated(int latest);

    @Message
    String review_same();

    @Message
    String review_text(String language);

    @Message
    String review_publish(int version);

    @Message
    String review_correct();

    @Message
    String retire_title(String use, int version);

    @Message
    String retire_lead();

    @Message
    String retire_last();

    @Message
    String retire_consents();

    @Message
    String retire_from();

    @Message
    String retire_from_hint();

    @Message
    String retire_end();

    @Message
    String retire_end_hint();

    @Message
    String why();

    @Message
    String why_hint();

    @Message
    String suspend_title(String use);

    @Message
    String suspend_lead();

    @Message
    String suspend_act(String use);

    @Message
    String lift_title(String use);

    @Message
    String lift_lead();

    @Message
    String add_title();

    @Message
    String add_lead();

    @Message
    String add_name();

    @Message
    String add_name_hint();

    @Message
    String add_asks();

    @Message
    String add_ruled();

    @Message
    String add_words();

    @Message
    String add_use_title();

    @Message
    String add_means();

    @Message
    String add_act();
}
