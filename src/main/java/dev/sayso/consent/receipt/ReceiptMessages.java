package dev.sayso.consent.receipt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of receipts. */
@MessageBundle("receipt")
public interface ReceiptMessages {

    @Message
    String title(int number);

    @Message
    String nav();

    @Message
    String proves();

    @Message
    String proves_text();

    @Message
    String place();

    @Message
    String place_of(String place, String size);

    @Message
    String creator();

    @Message
    String signed();

    @Message
    String log();

    @Message
    String entry();

    @Message
    String waits();

    @Message
    String waits_about();

    @Message
    String keep();

    @Message
    String keep_text();

    @Message
    String download_record();

    @Message
    String download_proof();

    @Message
    String check();

    @Message
    String check_page();

    @Message
    String check_paper(String address);

    @Message
    String address();

    @Message
    String files();

    @Message
    String check_command();

    @Message
    String record();

    @Message
    String act();

    @Message
    String act_lead(String answers);

    @Message
    String act_file();

    @Message
    String act_entries();

    @Message
    String column_answer();

    @Message
    String column_place();

    @Message
    String act_page(String shown);
}
