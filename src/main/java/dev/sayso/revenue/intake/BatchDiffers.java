package dev.sayso.revenue.intake;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Another file was sent by the name of one that is here. */
class BatchDiffers extends Refusal {

    private static final long serialVersionUID = 1L;

    BatchDiffers() {
        super(422, "batch-differs");
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).batch_differs_title();
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).batch_differs_advice();
    }
}
