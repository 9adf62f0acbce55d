package dev.sayso.revenue.hold;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A split gives somebody else more than nothing and less than all. */
public class SplitImpossible extends Refusal {

    private static final long serialVersionUID = 1L;

    SplitImpossible() {
        super(422, "split-impossible");
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).split_impossible_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).split_impossible_advice();
    }
}
