package dev.sayso.revenue;

import dev.sayso.revenue.check.Difference;
import dev.sayso.revenue.doubt.DoubtReason;
import dev.sayso.revenue.earning.Fate;
import dev.sayso.revenue.earning.Reason;
import dev.sayso.revenue.intake.Batch;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of revenue: what is wrong with an event, batches, suspense, holds, checks. */
@MessageBundle("revenue")
public interface RevenueMessages {

    @Message
    String reason(Reason reason);

    @Message
    String batch_failure(BatchFailure failure);

    @Message
    String header_refused_title(String field);

    @Message
    String header_refused_advice();

    @Message
    String batch_differs_title();

    @Message
    String batch_differs_advice();

    @Message
    String overdrawn_title();

    @Message
    String overdrawn_advice();

    @Message
    String hold_outcome(HoldOutcome outcome);

    @Message
    String hold_resolved_title();

    @Message
    String hold_differs_title();

    @Message
    String hold_differs_advice();

    @Message
    String more_than_earned_title();

    @Message
    String more_than_earned_advice();

    @Message
    String split_impossible_title();

    @Message
    String split_impossible_advice();

    @Message
    String nav();

    @Message
    String admin_title();

    @Message
    String admin_lead();

    @Message
    String batches_title();

    @Message
    String batches_all();

    @Message
    String batches_quarantined();

    @Message
    String batches_empty();

    @Message
    String batches_empty_text();

    @Message
    String batch();

    @Message
    String batch_started();

    @Message
    String batch_state_column();

    @Message
    String batch_posted();

    @Message
    String batch_duplicates();

    @Message
    String batch_suspended();

    @Message
    String batch_rejected();

    @Message
    String batch_doubtful();

    @Message
    String quarantined_lines();

    @Message
    String quarantined_lines_title();

    @Message
    String quarantined_figures();

    @Message
    String doubts_title();

    @Message
    String doubts_lead();

    @Message
    String doubts_none();

    @Message
    String doubts_look();

    @Message
    String doubt_event();

    @Message
    String doubt_other();

    @Message
    String doubt(DoubtReason reason);

    @Message
    String batch_progress();

    @Message
    String batch_rows(String read, String declared);

    @Message
    String quarantined_title();

    @Message
    String quarantined_text();

    @Message
    String controls_title();

    @Message
    String control();

    @Message
    String control_count();

    @Message
    String control_declared();

    @Message
    String control_found();

    @Message
    String control_verdict();

    @Message
    String control_agrees();

    @Message
    String control_differs();

    @Message
    String rejections_title();

    @Message
    String rejections_download();

    @Message
    String rejection_line();

    @Message
    String rejection_field();

    @Message
    String rejection_reason();

    @Message
    String rejection_value();

    @Message
    String suspense_title();

    @Message
    String suspense_lead();

    @Message
    String suspense_causes();

    @Message
    String suspense_derivatives();

    @Message
    String suspense_derivative();

    @Message
    String suspense_cause();

    @Message
    String suspense_events();

    @Message
    String suspense_sum();

    @Message
    String suspense_oldest();

    @Message
    String suspense_redrive();

    @Message
    String suspense_redrive_all();

    @Message
    String suspense_begun();

    @Message
    String suspense_nothing();

    @Message
    String suspense_moved(int events);

    @Message
    String suspense_corrections(String count);

    @Message
    String suspense_corrections_text();

    @Message
    String suspense_empty();

    @Message
    String suspense_empty_text();

    @Message
    String checks_title();

    @Message
    String checks_lead();

    @Message
    String check_now();

    @Message
    String check_begun();

    @Message
    String ledger_download();

    @Message
    String checks_empty();

    @Message
    String checks_empty_text();

    @Message
    String check_title();

    @Message
    String check_at();

    @Message
    String check_result();

    @Message
    String check_right();

    @Message
    String check_right_text();

    @Message
    String check_differences(String count);

    @Message
    String check_advice();

    @Message
    String check_journals();

    @Message
    String check_balances();

    @Message
    String check_targets();

    @Message
    String check_suspended();

    @Message
    String differences_title();

    @Message
    String difference_kind_column();

    @Message
    String difference_subject();

    @Message
    String difference_expected();

    @Message
    String difference_found();

    @Message
    String fate(Fate fate);

    @Message
    String batch_state(Batch.State state);

    @Message
    String difference_kind(Difference.Kind kind);
}
