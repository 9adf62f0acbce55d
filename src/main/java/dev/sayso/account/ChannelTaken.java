package dev.sayso.account;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Another sign-in was tied to this channel first. */
public class ChannelTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    ChannelTaken() {
        super(403, "channel-taken");
    }

    @Override
    public String title() {
        return Messages.of(AccountMessages.class).channel_taken_title();
    }

    @Override
    public String advice() {
        return Messages.of(AccountMessages.class).channel_taken_advice();
    }
}
