package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Map;

import dev.sayso.derivative.DerivativeMessages;
import dev.sayso.derivative.Wrong;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** A registration or a removal was not taken; nothing has changed. */
public class DerivativeRejected extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final Wrong wrong;

    /** @param field such as {@code parents[0].use} */
    DerivativeRejected(String field, Wrong wrong) {
        super(422, "derivative-rejected");
        this.field = field;
        this.wrong = wrong;
    }

    @Override
    public String title() {
        return Messages.of(DerivativeMessages.class).rejected_title(field);
    }

    @Override
    public String advice() {
        return Messages.of(DerivativeMessages.class).wrong(wrong);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("field", field, "reason", wrong.code())));
    }
}
