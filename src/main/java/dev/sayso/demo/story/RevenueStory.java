package dev.sayso.demo.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.sayso.revenue.intake.BatchAtOnce;
import io.vertx.core.json.JsonObject;

/** What advertisements beside the remixes earned: told week by week, with a mistake put right. */
final class RevenueStory {

    private static final LocalTime TOLD_AT = LocalTime.of(5, 30);
    private static final int DAYS = 7;
    private static final int LAST_TOLD = 1;

    /**
     * A remix that is watched.
     *
     * @param first how many days ago it was made
     * @param gross of its first day, in hundredths of a euro
     * @param left of each day's gross the next day, in percent
     */
    private record Watched(String remix, int first, int gross, double left) {

        /** Hundredths of a euro, a third more at the end of each week. */
        long cents(int daysAgo) {
            return Math.round(gross * Math.pow(left / 100, first - daysAgo) * (daysAgo % DAYS < 2 ? 1.3 : 1));
        }
    }

    private static final List<Watched> WATCHED = List.of(new Watched("spin-cycle", 190, 1_850, 99.1),
            new Watched("porcelain-shuffle", 44, 4_200, 96.5), new Watched("wobble", 26, 9_700, 88),
            new Watched("first-pot-dances", 12, 1_300, 97));

    /** A day of clicks that no person made, and what was left of it, in hundredths of a euro. */
    private static final int MISCOUNTED = 22;
    private static final long COUNTED_AGAIN = 2_115;

    private final Diary diary;
    private final BatchAtOnce batches;

    RevenueStory(Diary diary, BatchAtOnce batches) {
        this.diary = diary;
        this.batches = batches;
    }

    void tell() {
        int longest = WATCHED.stream().mapToInt(Watched::first).max().orElseThrow();
        for (int day = LAST_TOLD; day < longest; day += DAYS) {
            week(day);
        }
    }

    /** @param told how many days ago */
    private void week(int told) {
        List<JsonObject> events = new ArrayList<>();
        for (Watched one : WATCHED) {
            for (int day = Math.min(told + DAYS, one.first() - 1); day > told; day--) {
                events.add(event("ad", one.remix(), day, one.cents(day)).put("kind", "earning"));
            }
        }
        if (told < MISCOUNTED - DAYS && told >= MISCOUNTED - 2 * DAYS) {
            events.add(event("again", "wobble", MISCOUNTED, COUNTED_AGAIN).put("kind", "restatement").put("replaces",
                    name("ad", "wobble", MISCOUNTED)));
        }
        BigDecimal sum = events.stream().map(event -> new BigDecimal(event.getString("gross"))).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        JsonObject header = new JsonObject().put("batch", "ads-" + diary.day(told)).put("count", events.size()).put("sums",
                new JsonObject().put("EUR", sum.toPlainString()));
        events.add(0, header);
        byte[] file = events.stream().map(JsonObject::encode).collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        diary.write(diary.moment(told, TOLD_AT), () -> batches.take(file));
    }

    private JsonObject event(String what, String remix, int daysAgo, long cents) {
        return new JsonObject().put("source", "ads").put("id", name(what, remix, daysAgo)).put("derivative", remix)
                .put("gross", BigDecimal.valueOf(cents, 2).setScale(2, RoundingMode.UNNECESSARY).toPlainString())
                .put("currency", "EUR").put("period_start", diary.moment(daysAgo, LocalTime.MIDNIGHT).toString())
                .put("period_end", diary.moment(daysAgo - 1, LocalTime.MIDNIGHT).toString());
    }

    private String name(String what, String remix, int daysAgo) {
        return what + ":" + remix + ":" + diary.day(daysAgo);
    }
}
