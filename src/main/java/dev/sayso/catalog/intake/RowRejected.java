package dev.sayso.catalog.intake;

import java.util.List;
import java.util.Map;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.catalog.Reason;
import dev.sayso.web.Messages;
import dev.sayso.web.NameRefused;
import dev.sayso.web.Refusal;

/** What was said of an item could not be taken, for one reason in one field. */
public class RowRejected extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 60;

    private final String field;
    private final Reason reason;
    private final String excerpt;

    /** @param value what stood there, of which an excerpt is kept */
    public RowRejected(String field, Reason reason, String value) {
        super(reason == Reason.DERIVATIVE ? 409 : 422, "item-rejected");
        this.field = field.length() > LONGEST_EXCERPT ? excerpt(field) : field;
        this.reason = reason;
        this.excerpt = excerpt(value);
    }

    /** Of a member's name, whose field it is. */
    static RowRejected name(NameRefused.Doubt doubt) {
        return doubt.meant() == null ? new RowRejected(doubt.name(), Reason.NAME_TWICE, String.valueOf(doubt.place()))
                : new RowRejected(doubt.name(), Reason.NAME_MEANT, doubt.meant());
    }

    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    public String excerpt() {
        return excerpt;
    }

    @Override
    public String title() {
        return Messages.of(CatalogMessages.class).item_rejected_title(field);
    }

    @Override
    public String advice() {
        return detail(field, reason, excerpt);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("field", field, "reason", reason.code(), "value", excerpt)));
    }

    /** What is wrong, in the reader's language. */
    public static String detail(String field, Reason reason, String excerpt) {
        return switch (reason) {
            case NAME_TWICE -> NameRefused.sentence(field, null);
            case NAME_MEANT -> NameRefused.sentence(field, excerpt);
            default -> Messages.of(CatalogMessages.class).reason(reason);
        };
    }

    private static String excerpt(String value) {
        StringBuilder safe = new StringBuilder();
        value.codePoints().limit(LONGEST_EXCERPT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
