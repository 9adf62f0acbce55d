package dev.sayso.revenue.hold;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Another amount is held by this reference. */
public class HoldDiffers extends Refusal {

    private static final long serialVersionUID = 1L;

    HoldDiffers() {
        super(409, "hold-differs");
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).hold_differs_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).hold_differs_advice();
    }
}
