package dev.sayso.derivative.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a list of derivatives is narrowed to. */
public enum MadeFilter {

    UNLICENSED("and exists (select 1 from licence l where l.derivative_id = d.item_id and l.state = 'UNLICENSED' "
            + "and l.number = (select max(last.number) from licence last where last.derivative_id = d.item_id))"),
    ENDING("and exists (select 1 from ending e where e.derivative_id = d.item_id "
            + "and not exists (select 1 from ending_cancellation c where c.ending_id = e.id)) "
            + "and not exists (select 1 from removal r where r.derivative_id = d.item_id)"),
    CORRECTED("and exists (select 1 from permit_correction c where c.derivative_id = d.item_id)"),
    REMOVED("and exists (select 1 from removal r where r.derivative_id = d.item_id)");

    private final String condition;

    MadeFilter(String condition) {
        this.condition = condition;
    }

    static Optional<MadeFilter> of(@Nullable String code) {
        return Arrays.stream(values()).filter(filter -> filter.code().equals(code)).findFirst();
    }

    /** As the address says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
