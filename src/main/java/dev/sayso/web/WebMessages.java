package dev.sayso.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the layout, the error pages and the components. */
@MessageBundle("web")
interface WebMessages {

    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String sign_in();

    @Message
    String sign_out();

    @Message
    String settings();

    @Message
    String account_menu();

    @Message
    String language();

    @Message
    String change_language();

    @Message
    String about();

    @Message
    String home_title();

    @Message
    String home_greeting(String name);

    @Message
    String home_empty();

    @Message
    String landing_title();

    @Message
    String landing_lead();

    @Message
    String landing_silence_title();

    @Message
    String landing_silence_text();

    @Message
    String landing_precise_title();

    @Message
    String landing_precise_text();

    @Message
    String landing_provable_title();

    @Message
    String landing_provable_text();

    @Message
    String landing_money_title();

    @Message
    String landing_money_text();

    @Message
    String landing_terms();

    @Message
    String landing_withdrawals();

    @Message
    String error_reference(String reference);

    @Message
    String error_home();

    @Message
    String error_400_title();

    @Message
    String error_400_advice();

    @Message
    String error_401_title();

    @Message
    String error_401_advice();

    @Message
    String error_403_title();

    @Message
    String error_403_advice();

    @Message
    String error_404_title();

    @Message
    String error_404_advice();

    @Message
    String error_409_title();

    @Message
    String error_409_advice();

    @Message
    String overtaken_title();

    @Message
    String overtaken_advice(String asked, String now);

    @Message
    String error_413_title();

    @Message
    String error_413_advice();

    @Message
    String error_422_title();

    @Message
    String error_422_advice();

    @Message
    String error_429_title();

    @Message
    String error_429_advice();

    @Message
    String error_500_title();

    @Message
    String error_500_advice();

    @Message
    String error_503_title();

    @Message
    String error_503_advice();

    @Message
    String error_cross_site_title();

    @Message
    String error_cross_site_advice();

    @Message
    String too_many_files_title();

    @Message
    String too_many_files_advice();

    @Message
    String storage_full_title();

    @Message
    String storage_full_advice();

    @Message
    String unknown_parameters_title();

    @Message
    String unknown_parameters_advice(String names, String known);

    @Message
    String no_parameters();

    @Message
    String problem_400();

    @Message
    String problem_403();

    @Message
    String problem_404();

    @Message
    String problem_405();

    @Message
    String problem_406();

    @Message
    String problem_408();

    @Message
    String problem_409();

    @Message
    String problem_413();

    @Message
    String problem_415();

    @Message
    String problem_421();

    @Message
    String problem_422();

    @Message
    String problem_429();

    @Message
    String problem_500();

    @Message
    String problem_503();

    @Message
    String error_421_title();

    @Message
    String error_421_advice();

    @Message
    String field_optional();

    @Message
    String errors_title();

    @Message
    String notice_info();

    @Message
    String notice_done();

    @Message
    String notice_wait();

    @Message
    String notice_stop();

    @Message
    String choice_in_effect();

    @Message
    String money_estimated();

    @Message
    String money_final();

    @Message
    String money_as_of();

    @Message
    String timeline_receipt();

    @Message
    String pager_label();

    @Message
    String pager_previous();

    @Message
    String pager_next();

    @Message
    String filters_label();

    @Message
    String filters_apply();

    @Message
    String filters_remove();

    @Message
    String filters_clear();

    @Message
    String chart_total();

    @Message
    String progress_running();

    @Message
    String progress_failed();

    @Message
    String progress_finished();

    @Message
    String progress_leave();

    @Message
    String progress_refresh();

    @Message
    String progress_signed_out();

    @Message
    String progress_sign_in();

    @Message
    String confirm_keep();

    @Message
    String zone_line(String zone);

    @Message
    String names_title();

    @Message
    String names_advice();

    @Message
    String name_twice(String name);

    @Message
    String name_meant(String name, String meant);

    @Message
    String verify_link();
}
