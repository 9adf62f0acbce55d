package dev.sayso.revenue.hold;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** More is contested than the creator ever had. */
public class MoreThanEarned extends Refusal {

    private static final long serialVersionUID = 1L;

    MoreThanEarned() {
        super(409, "more-than-earned");
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).more_than_earned_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).more_than_earned_advice();
    }
}
