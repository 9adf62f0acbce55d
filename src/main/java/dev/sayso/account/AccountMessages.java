package dev.sayso.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sign-in, sessions and settings. */
@MessageBundle("account")
public interface AccountMessages {

    @Message
    String channel_unknown_title();

    @Message
    String channel_unknown_advice();

    @Message
    String channel_taken_title();

    @Message
    String channel_taken_advice();

    @Message
    String role_missing_title();

    @Message
    String role_missing_advice();

    @Message
    String refusal_title();

    @Message
    String refusal_advice();

    @Message
    String refusal_again();

    @Message
    String resumption_title();

    @Message
    String resumption_advice();

    @Message
    String resumption_typed();

    @Message
    String resumption_send();

    @Message
    String resumption_discard();

    @Message
    String settings_title();

    @Message
    String settings_appearance();

    @Message
    String settings_theme();

    @Message
    String theme(Theme theme);

    @Message
    String settings_save();

    @Message
    String settings_saved();

    @Message
    String settings_identity();

    @Message
    String identity_name();

    @Message
    String identity_channel();

    @Message
    String identity_no_channel();

    @Message
    String sessions_title();

    @Message
    String sessions_advice();

    @Message
    String session_this();

    @Message
    String session_started(String when);

    @Message
    String session_seen(String when);

    @Message
    String session_end();

    @Message
    String session_device_unknown();
}
