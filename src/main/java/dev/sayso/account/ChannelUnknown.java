package dev.sayso.account;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The person may be a creator, but the platform has not told us of their channel. */
public class ChannelUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    ChannelUnknown() {
        super(403, "channel-unknown");
    }

    @Override
    public String title() {
        return Messages.of(AccountMessages.class).channel_unknown_title();
    }

    @Override
    public String advice() {
        return Messages.of(AccountMessages.class).channel_unknown_advice();
    }
}
