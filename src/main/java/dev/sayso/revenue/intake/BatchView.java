package dev.sayso.revenue.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.sayso.money.Money;
import dev.sayso.revenue.BatchFailure;
import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Messages;

/** A batch as programs see it. */
record BatchView(String batch, String state, @JsonProperty("rows_read") long rowsRead, long posted, long duplicates,
        long suspended, long rejected, long doubtful, Controls controls, List<Difference> differences,
        @JsonProperty("started_at") Instant startedAt, @JsonProperty("moved_at") Instant movedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure failure) {

    /** What the first line says, and what was found: nothing while the file is being checked. */
    record Controls(Side declared, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Side found) {
    }

    /** Events, and what they tell of by currency. */
    record Side(long count, SortedMap<String, String> sums) {
    }

    /**
     * Why it is in quarantine.
     *
     * @param of {@code count}, or a currency
     */
    record Difference(String of, String declared, String counted) {

        static List<Difference> of(Batch batch, List<Control> controls) {
            List<Difference> found = new ArrayList<>();
            if (batch.isQuarantined()) {
                if (!batch.countAgrees()) {
                    found.add(new Difference("count", Long.toString(batch.declaredCount()), Long.toString(batch.counted())));
                }
                controls.stream().filter(control -> !control.isAgreed()).forEach(control -> found.add(new Difference(
                        control.currency(), amount(control.declared()), amount(control.found()))));
            }
            return found;
        }
    }

    /** Why it was given up. */
    record Failure(String reason, String detail) {

        static Failure of(BatchFailure failure) {
            return new Failure(failure.code(), Messages.of(RevenueMessages.class).batch_failure(failure));
        }
    }

    static BatchView of(Batch batch, List<Control> controls, long doubtful) {
        SortedMap<String, String> declared = new TreeMap<>();
        SortedMap<String, String> found = new TreeMap<>();
        controls.forEach(control -> {
            declared.put(control.currency(), amount(control.declared()));
            found.put(control.currency(), amount(control.found()));
        });
        Side side = batch.state() == Batch.State.CHECKING ? null : new Side(batch.counted(), found);
        return new BatchView(batch.platformId(), batch.state().name().toLowerCase(Locale.ROOT), batch.rowsRead(),
                batch.posted(), batch.duplicates(), batch.suspended(), batch.rejected(), doubtful,
                new Controls(new Side(batch.declaredCount(), declared), side), Difference.of(batch, controls),
                batch.startedAt(), batch.movedAt(),
                batch.failure().map(Failure::of).orElse(null));
    }

    private static String amount(Money money) {
        String text = money.toString();
        return text.substring(0, text.indexOf(' '));
    }
}
