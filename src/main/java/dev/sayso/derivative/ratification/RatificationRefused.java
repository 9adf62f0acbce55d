package dev.sayso.derivative.ratification;

import dev.sayso.derivative.page.MadeMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** What was said of a derivative was not taken, since something is otherwise than the page said. */
public class RatificationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    RatificationRefused() {
        super(409, "ratification-outdated");
    }

    @Override
    public String title() {
        return Messages.of(MadeMessages.class).ratify_outdated_title();
    }

    @Override
    public String advice() {
        return Messages.of(MadeMessages.class).ratify_outdated_text();
    }
}
