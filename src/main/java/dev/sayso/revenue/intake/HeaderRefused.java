package dev.sayso.revenue.intake;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.revenue.earning.Reason;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** The first line of a file does not say what the file is to be checked against. */
class HeaderRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 40;

    private final String field;
    private final @Nullable Reason reason;

    /** @param field what is missing or wrong; {@code header} for all of it */
    HeaderRefused(String field) {
        this(field, null);
    }

    /** @param field such as {@code sums.EUR} */
    HeaderRefused(String field, @Nullable Reason reason) {
        super(422, "batch-header");
        this.field = field.substring(0, Math.min(field.length(), LONGEST));
        this.reason = reason;
    }

    @Override
    public String title() {
        return Messages.of(RevenueMessages.class).header_refused_title(field);
    }

    @Override
    public String advice() {
        RevenueMessages words = Messages.of(RevenueMessages.class);
        return reason == null ? words.header_refused_advice() : words.reason(reason) + " " + words.header_refused_advice();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors",
                List.of(reason == null ? Map.of("field", field) : Map.of("field", field, "reason", reason.code())));
    }
}
