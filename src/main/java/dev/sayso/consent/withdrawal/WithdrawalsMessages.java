package dev.sayso.consent.withdrawal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public page of withdrawals. */
@MessageBundle("withdrawals")
public interface WithdrawalsMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String link();

    @Message
    String number();

    @Message
    String recent(int days);

    @Message
    String all();

    @Message
    String too_few(int fewest);

    @Message
    String effect();

    @Message
    String effect_text();

    @Message
    String effect_few(int fewest);

    @Message
    String median();

    @Message
    String nine_of_ten();

    @Message
    String slowest();

    @Message
    String unmeasured();

    @Message
    String unmeasured_text();

    @Message
    String confirmed();

    @Message
    String confirmed_text();

    @Message
    String confirmed_few(int fewest);

    @Message
    String by_all();

    @Message
    String by_all_of(String done, String all);

    @Message
    String after();

    @Message
    String after_none();

    @Message
    String counted();

    @Message
    String counted_text(int days);

    @Message
    String latest(String most);

    @Message
    String as_of(String time);

    @Message
    String file();
}
