package dev.sayso.revenue.intake;

import dev.sayso.revenue.earning.Reason;
import dev.sayso.web.NameRefused;

/** What was told could not be taken, for one reason in one field. */
class EventRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 60;

    private final String field;
    private final Reason reason;
    private final String excerpt;

    /** @param value what stood there, of which an excerpt is kept */
    EventRejected(String field, Reason reason, String value) {
        super(reason.code(), null, false, false);
        this.field = field.length() > LONGEST_EXCERPT ? excerpt(field) : field;
        this.reason = reason;
        this.excerpt = excerpt(value);
    }

    /** Of a member's name, whose field it is. */
    static EventRejected name(NameRefused.Doubt doubt) {
        return doubt.meant() == null ? new EventRejected(doubt.name(), Reason.NAME_TWICE, String.valueOf(doubt.place()))
                : new EventRejected(doubt.name(), Reason.NAME_MEANT, doubt.meant());
    }

    String field() {
        return field;
    }

    Reason reason() {
        return reason;
    }

    String excerpt() {
        return excerpt;
    }

    private static String excerpt(String value) {
        StringBuilder safe = new StringBuilder();
        value.codePoints().limit(LONGEST_EXCERPT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
