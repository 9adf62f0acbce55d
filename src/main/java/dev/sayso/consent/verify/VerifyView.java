package dev.sayso.consent.verify;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Fact;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * What the page shows.
 *
 * @param result null before anything was checked
 * @param form with what was typed
 */
public record VerifyView(@Nullable Result result, VerifyForm form, Problems problems) {

    static final VerifyView EMPTY = new VerifyView(null, new VerifyForm(), Problems.NONE);

    static VerifyView wrong(VerifyForm form, String field, String message) {
        return new VerifyView(null, form, new Problems(List.of(new Problem(field, message))));
    }

    public String receiptText() {
        return form.receiptText == null ? "" : form.receiptText;
    }

    public String proofText() {
        return form.proofText == null ? "" : form.proofText;
    }

    public String key() {
        return form.keyText();
    }

    /**
     * What was found.
     *
     * @param kind of a notice: done, wait or stop
     * @param text what it means
     * @param detail where exactly something is wrong, in English; empty if nothing is
     * @param facts what the record says, and where it stands
     * @param record as it was logged; empty unless it is genuine
     */
    public record Result(String kind, String title, String text, String detail, List<Fact> facts, String record) {

        static Result of(String kind, String title, String text) {
            return new Result(kind, title, text, "", List.of(), "");
        }

        Result in(String where) {
            return new Result(kind, title, text, where, facts, record);
        }
    }
}
