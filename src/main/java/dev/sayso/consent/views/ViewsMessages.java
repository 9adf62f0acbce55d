package dev.sayso.consent.views;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of saved views. */
@MessageBundle("views")
public interface ViewsMessages {

    @Message
    String title();

    @Message
    String all();

    @Message
    String save();

    @Message
    String name();

    @Message
    String delete();

    @Message
    String refused();

    @Message
    String asked(String name);

    @Message
    String deleted();

    @Message
    String refused_advice(ViewRefused.Why why);
}
