package dev.sayso.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the catalogue: what is wrong with a row, imports, held changes. */
@MessageBundle("catalog")
public interface CatalogMessages {

    @Message
    String item_rejected_title(String field);

    @Message
    String reason(Reason reason);

    @Message
    String columns_missing_title();

    @Message
    String columns_missing_advice(String columns, String separator);

    @Message
    String file_unreadable_title();

    @Message
    String file_unreadable_advice();

    @Message
    String nav();

    @Message
    String admin_title();

    @Message
    String admin_lead();

    @Message
    String upload_title();

    @Message
    String upload_file();

    @Message
    String upload_hint();

    @Message
    String upload_dry_run();

    @Message
    String upload_dry_run_hint();

    @Message
    String upload_send();

    @Message
    String imports_title();

    @Message
    String imports_empty();

    @Message
    String imports_empty_text();

    @Message
    String import_file();

    @Message
    String import_unnamed();

    @Message
    String import_started();

    @Message
    String import_state();

    @Message
    String import_running();

    @Message
    String import_done();

    @Message
    String import_failed();

    @Message
    String import_failure(ImportFailure failure);

    @Message
    String import_rows_differ(long announced, long read);

    @Message
    String import_open(long line);

    @Message
    String import_open_title();

    @Message
    String import_ignored();

    @Message
    String import_send_again();

    @Message
    String import_dry_run();

    @Message
    String import_rows();

    @Message
    String import_created();

    @Message
    String import_changed();

    @Message
    String import_unchanged();

    @Message
    String import_held();

    @Message
    String import_rejected();

    @Message
    String import_progress();

    @Message
    String rejections_title();

    @Message
    String rejections_none();

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
    String held_title();

    @Message
    String held_lead();

    @Message
    String held_empty();

    @Message
    String held_empty_text();

    @Message
    String held_link();

    @Message
    String held_item();

    @Message
    String held_since();

    @Message
    String held_holders();

    @Message
    String held_now();

    @Message
    String held_then();

    @Message
    String held_nothing();

    @Message
    String held_takes_from();

    @Message
    String held_more();

    @Message
    String held_approve_title();

    @Message
    String held_approve_effect();

    @Message
    String held_approve_upheaval();

    @Message
    String held_refuse_title();

    @Message
    String held_refuse_effect();

    @Message
    String held_outdated();

    @Message
    String held_outdated_title();

    @Message
    String held_outdated_advice();

    @Message
    String held_became(HeldOutcome outcome);

    @Message
    String held_asked(HeldOutcome outcome);

    @Message
    String held_decided(String outcome);

    @Message
    String held_approve();

    @Message
    String held_refuse();

    @Message
    String held_approved();

    @Message
    String held_refused();

    @Message
    String held_caption();

    @Message
    String file_missing_title();

    @Message
    String file_missing_advice();

    @Message
    String import_rows_read(String rows);

    @Message
    String role(HolderRole role);
}
