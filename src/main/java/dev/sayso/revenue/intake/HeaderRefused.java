package dev.sayso.revenue.intake;

import java.util.List;
import java.util.Map;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The first line of a file does not say what the file is to be checked against. */
class HeaderRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field what is missing or wrong; {@code header} for all of it */
    HeaderRefused(String field) {
        super(422, "batch-header");
        this.field = field;
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).header_refused_title(field);
    }

    @Override
    public String advice() {
        return Messages.of(RevenueMessages.class).header_refused_advice();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("field", field)));
    }
}
