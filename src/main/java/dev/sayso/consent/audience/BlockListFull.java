package dev.sayso.consent.audience;

import dev.sayso.consent.ConsentMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** One requester more than a creator can block. */
public class BlockListFull extends Refusal {

    private static final long serialVersionUID = 1L;

    BlockListFull() {
        super(422, "block-list-full");
    }

    @Override
    public String title() {
        return Messages.of(ConsentMessages.class).block_list_full_title();
    }

    @Override
    public String advice() {
        return Messages.of(ConsentMessages.class).block_list_full_advice();
    }
}
