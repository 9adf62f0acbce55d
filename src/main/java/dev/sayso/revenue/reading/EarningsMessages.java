package dev.sayso.revenue.reading;

import dev.sayso.revenue.earning.EventKind;
import dev.sayso.revenue.earning.Fate;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what creators read of their money. */
@MessageBundle("earnings")
public interface EarningsMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String nav();

    @Message
    String none_title();

    @Message
    String none_text();

    @Message
    String none_way();

    @Message
    String this_month();

    @Message
    String all_time();

    @Message
    String last_final();

    @Message
    String final_none();

    @Message
    String told(String day);

    @Message
    String late_title();

    @Message
    String late_text(String day);

    @Message
    String held_title();

    @Message
    String held_text();

    @Message
    String waiting_title();

    @Message
    String waiting_text();

    @Message
    String waiting_gross();

    @Message
    String cause(Fate cause);

    @Message
    String chart(String currency);

    @Message
    String month();

    @Message
    String amount();

    @Message
    String by(Grouping by);

    @Message
    String by_all(Grouping by);

    @Message
    String group(Grouping by);

    @Message
    String award_use();

    @Message
    String movements();

    @Message
    String movements_lead();

    @Message
    String movements_none();

    @Message
    String movements_none_text();

    @Message
    String booked();

    @Message
    String what();

    @Message
    String moved(Moved moved);

    @Message
    String filter_month();

    @Message
    String filter_use();

    @Message
    String all();

    @Message
    String any_month();

    @Message
    String from_item(String item);

    @Message
    String file();

    @Message
    String file_about();

    @Message
    String recompute();

    @Message
    String figure_title();

    @Message
    String figure_lead(String derivative, String item);

    @Message
    String gross_all();

    @Message
    String line_direct(String weight, String share);

    @Message
    String line_kept(String weight, String share);

    @Message
    String line_original(String share);

    @Message
    String line_depicted(String weight, String share);

    @Message
    String line_award(String weight);

    @Message
    String line();

    @Message
    String owned();

    @Message
    String owned_ppm(String percent);

    @Message
    String part();

    @Message
    String part_exact(String fraction, String percent);

    @Message
    String owed();

    @Message
    String owed_text();

    @Message
    String worked_out();

    @Message
    String allowed_by();

    @Message
    String use();

    @Message
    String terms();

    @Message
    String terms_version(int version);

    @Message
    String answer();

    @Message
    String answer_number(int number);

    @Message
    String answers_of_others();

    @Message
    String never_allowed();

    @Message
    String derivative();

    @Message
    String events();

    @Message
    String events_lead();

    @Message
    String event();

    @Message
    String period();

    @Message
    String period_days(String from, String to);

    @Message
    String counted();

    @Message
    String back_to_earnings();

    @Message
    String back_to_figure();

    @Message
    String event_title(String id);

    @Message
    String event_lead();

    @Message
    String source();

    @Message
    String kind();

    @Message
    String kind_of(EventKind kind);

    @Message
    String gross_told();

    @Message
    String gross_counted();

    @Message
    String counted_text();

    @Message
    String received();

    @Message
    String card_title();

    @Message
    String card_way();

    @Message
    String earned_title();

    @Message
    String earned_text();
}
