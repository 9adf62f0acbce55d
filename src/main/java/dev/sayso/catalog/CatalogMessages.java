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
    String columns_missing_advice(String columns);

    @Message
    String file_unreadable_title();

    @Message
    String file_unreadable_advice();

    @Message
    String held_decided_title();

    @Message
    String held_decided_advice();
}
