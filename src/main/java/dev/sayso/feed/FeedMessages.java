package dev.sayso.feed;

import dev.sayso.feed.admin.Done;
import dev.sayso.feed.webhook.Consumer;
import dev.sayso.feed.webhook.Delivery;
import dev.sayso.feed.webhook.Failure;
import dev.sayso.feed.webhook.UrlProblem;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the event feed: what programs are told about cursors, and the pages about consumers. */
@MessageBundle("feed")
public interface FeedMessages {

    @Message
    String cursor_unknown_title();

    @Message
    String cursor_unknown_advice();

    @Message
    String cursor_too_old_title();

    @Message
    String cursor_too_old_advice(long days);

    @Message
    String epoch_over_title();

    @Message
    String epoch_over_advice();

    @Message
    String limit_wrong_title();

    @Message
    String limit_wrong_advice(int most);

    @Message
    String type_unknown_title();

    @Message
    String type_unknown_advice(String name, String known);

    @Message
    String streams_too_many_title();

    @Message
    String streams_too_many_advice(int most);

    @Message
    String not_a_consumer_title();

    @Message
    String not_a_consumer_advice();

    @Message
    String consumer_changed_title();

    @Message
    String consumer_changed_advice();

    @Message
    String nav();

    @Message
    String admin_title();

    @Message
    String admin_lead();

    @Message
    String add();

    @Message
    String deliveries();

    @Message
    String consumers();

    @Message
    String ended_consumers();

    @Message
    String consumers_empty();

    @Message
    String consumers_empty_text();

    @Message
    String ended_empty();

    @Message
    String ended_empty_text();

    @Message
    String show_ended();

    @Message
    String show_running();

    @Message
    String column_consumer();

    @Message
    String column_state();

    @Message
    String column_behind();

    @Message
    String column_event();

    @Message
    String column_answer();

    @Message
    String column_at();

    @Message
    String state(Consumer.State state);

    @Message
    String reason(Consumer.Reason reason);

    @Message
    String disabled_text();

    @Message
    String failing();

    @Message
    String failing_text(int count);

    @Message
    String secret_title();

    @Message
    String secret_once();

    @Message
    String done(Done done);

    @Message
    String asked(Done asked);

    @Message
    String name();

    @Message
    String name_hint();

    @Message
    String name_missing();

    @Message
    String name_long(int most);

    @Message
    String name_taken();

    @Message
    String url();

    @Message
    String url_hint();

    @Message
    String url_problem(UrlProblem problem);

    @Message
    String client();

    @Message
    String client_hint();

    @Message
    String client_none();

    @Message
    String client_long(int most);

    @Message
    String client_taken();

    @Message
    String types();

    @Message
    String types_hint();

    @Message
    String types_all();

    @Message
    String rotates();

    @Message
    String deliveries_of();

    @Message
    String test_title();

    @Message
    String test_text();

    @Message
    String test();

    @Message
    String pause_title();

    @Message
    String pause_text();

    @Message
    String pause();

    @Message
    String resume_title();

    @Message
    String resume_text();

    @Message
    String resume();

    @Message
    String rotate_title();

    @Message
    String rotate_text();

    @Message
    String rotate();

    @Message
    String end_link();

    @Message
    String end_title();

    @Message
    String end_text();

    @Message
    String end();

    @Message
    String change();

    @Message
    String change_title();

    @Message
    String change_act();

    @Message
    String add_title();

    @Message
    String add_lead();

    @Message
    String add_act();

    @Message
    String cancel();

    @Message
    String deliveries_lead();

    @Message
    String deliveries_empty();

    @Message
    String deliveries_empty_text();

    @Message
    String deliveries_none();

    @Message
    String deliveries_none_text();

    @Message
    String delivery_state(Delivery.State state);

    @Message
    String any_state();

    @Message
    String event_number(String number);

    @Message
    String attempt(int count);

    @Message
    String answered(int status, String millis);

    @Message
    String failure(Failure failure);

    @Message
    String redeliver();
}
