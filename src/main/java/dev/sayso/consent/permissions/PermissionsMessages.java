package dev.sayso.consent.permissions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of account rules, blocked requesters and everything off. */
@MessageBundle("permissions")
public interface PermissionsMessages {

    @Message
    String nav();

    @Message
    String title();

    @Message
    String lead();

    @Message
    String rules();

    @Message
    String now_off();

    @Message
    String now_per_item();

    @Message
    String now_new(String day);

    @Message
    String now_all(String day);

    @Message
    String now_over(String day);

    @Message
    String now_suspended();

    @Message
    String since_start();

    @Message
    String since(String day);

    @Message
    String since_new(String day);

    @Message
    String answer(int number);

    @Message
    String legend(String use);

    @Message
    String needs_own();

    @Message
    String leaving_off();

    @Message
    String save_off(String use);

    @Message
    String save_per_item(String use);

    @Message
    String save_new(String use);

    @Message
    String save_all(String use);

    @Message
    String save(String use);

    @Message
    String preview();

    @Message
    String problem_kind();

    @Message
    String saved(String use);

    @Message
    String follows();

    @Message
    String block_follows();

    @Message
    String waits();

    @Message
    String in_force();

    @Message
    String you_chose();

    @Message
    String blocks_title();

    @Message
    String blocks_lead();

    @Message
    String blocks_empty();

    @Message
    String blocks_count();

    @Message
    String block_since();

    @Message
    String block_requester();

    @Message
    String block_hint();

    @Message
    String block_add();

    @Message
    String block_end(String requester);

    @Message
    String block_end_short();

    @Message
    String blocked(String requester);

    @Message
    String blocked_means();

    @Message
    String unblocked(String requester);

    @Message
    String unblocked_means();

    @Message
    String problem_blocked();

    @Message
    String off_done();

    @Message
    String off_history();

    @Message
    String off_already();

    @Message
    String off_leave();

    @Message
    String off_changes();

    @Message
    String off_use();

    @Message
    String off_now();

    @Message
    String off_then();

    @Message
    String off_derivatives();

    @Message
    String off_nothing();

    @Message
    String off_items();

    @Message
    String off_one_act();

    @Message
    String off_at_once();

    @Message
    String off_only_you();

    @Message
    String off_nothing_else();

    @Message
    String ending();

    @Message
    String ending_means();

    @Message
    String ending_day(String day);

    @Message
    String ending_renew();

    @Message
    String ending_let();

    @Message
    String undecided();

    @Message
    String undecided_means();

    @Message
    String undecided_look();

    @Message
    String undecided_away();
}
