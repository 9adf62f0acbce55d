package dev.sayso.consent.verify;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of checking receipts. */
@MessageBundle("verify")
public interface VerifyMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String kept();

    @Message
    String receipt();

    @Message
    String receipt_hint();

    @Message
    String proof();

    @Message
    String proof_hint();

    @Message
    String paste();

    @Message
    String receipt_text();

    @Message
    String proof_text();

    @Message
    String key();

    @Message
    String key_hint();

    @Message
    String check();

    @Message
    String receipt_missing();

    @Message
    String key_wrong();

    @Message
    String genuine();

    @Message
    String genuine_text();

    @Message
    String genuine_last();

    @Message
    String genuine_superseded();

    @Message
    String genuine_lost();

    @Message
    String genuine_lost_text();

    @Message
    String altered();

    @Message
    String altered_text();

    @Message
    String unknown();

    @Message
    String unknown_text();

    @Message
    String waits();

    @Message
    String waits_text();

    @Message
    String key_unknown();

    @Message
    String key_unknown_text();

    @Message
    String signature_wrong();

    @Message
    String signature_wrong_text();

    @Message
    String other_log();

    @Message
    String other_log_text();

    @Message
    String other_place();

    @Message
    String receipt_unreadable();

    @Message
    String proof_unreadable();

    @Message
    String as_downloaded();

    @Message
    String facts();

    @Message
    String record();

    @Message
    String fact_creator();

    @Message
    String fact_number();

    @Message
    String fact_said();

    @Message
    String fact_about();

    @Message
    String fact_use();

    @Message
    String fact_item();

    @Message
    String fact_items();

    @Message
    String fact_at();

    @Message
    String fact_ends();

    @Message
    String fact_place();

    @Message
    String fact_log();

    @Message
    String fact_key();

    @Message
    String history_title();

    @Message
    String history_lead();

    @Message
    String history_running();

    @Message
    String history_done_of(String done, String all);

    @Message
    String history_whole();

    @Message
    String history_whole_text(String answers, String size);

    @Message
    String history_none();

    @Message
    String history_none_text();

    @Message
    String history_broken(int number);

    @Message
    String history_gap();

    @Message
    String history_altered();

    @Message
    String history_waits();

    @Message
    String place_of(String place, String size);
}
