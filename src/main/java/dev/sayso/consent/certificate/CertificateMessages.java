package dev.sayso.consent.certificate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of certificates. */
@MessageBundle("certificate")
public interface CertificateMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String make();

    @Message
    String make_text();

    @Message
    String yours();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String certificate();

    @Message
    String says(String day, String time, String items, String creator);

    @Message
    String items();

    @Message
    String check();

    @Message
    String moment();

    @Message
    String says_only();

    @Message
    String made();

    @Message
    String share();

    @Message
    String something_on_title();

    @Message
    String something_on_advice();

    @Message
    String no_items_title();

    @Message
    String no_items_advice();

    @Message
    String download();
}
