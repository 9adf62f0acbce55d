package dev.sayso.demo.story;

import java.math.BigDecimal;
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
     * @param gross of its first day, in hundredths of a euro
     * @param left of each day's gross the next day, in percent
     */
    private record Watched(Remix remix, int gross, double left) {

        /** Hundredths of a euro, three tenths more on two days of each week. */
        long cents(int daysAgo) {
            return Math.round(gross * Math.pow(left / 100, remix.daysAgo() - daysAgo) * (daysAgo % DAYS < 2 ? 1.3 : 1));
        }
    }

    private static final List<Watched> WATCHED = List.of(new Watched(Remix.SPIN_CYCLE, 1_850, 99.1),
            new Watched(Remix.PORCELAIN_SHUFFLE, 4_200, 96.5), new Watched(Remix.WOBBLE, 9_700, 88),
            new Watched(Remix.FIRST_POT_DANCES, 1_300, 97));

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
        int longest = WATCHED.stream().mapToInt(one -> one.remix().daysAgo()).max().orElseThrow();
        for (int day = LAST_TOLD; day < longest; day += DAYS) {
            week(day);
        }
    }

    /** @param told how many days ago */
    private void week(int told) {
        List<JsonObject> events = new ArrayList<>();
        for (Watched one : WATCHED) {
            for (int day = Math.min(told + DAYS, one.remix().daysAgo() - 1); day > told; day--) {
                events.add(event("ad", one.remix(), day, one.cents(day)).put("kind", "earning"));
            }
        }
        boolean isWeekAfterMistake = told < MISCOUNTED - DAYS && told >= MISCOUNTED - 2 * DAYS;
        if (isWeekAfterMistake) {
            events.add(event("again", Remix.WOBBLE, MISCOUNTED, COUNTED_AGAIN).put("kind", "restatement").put("replaces",
                    name("ad", Remix.WOBBLE, MISCOUNTED)));
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

    private JsonObject event(String what, Remix remix, int daysAgo, long cents) {
        return new JsonObject().put("source", "ads").put("id", name(what, remix, daysAgo)).put("derivative", remix.id())
                .put("gross", BigDecimal.valueOf(cents, 2).toPlainString())
                .put("currency", "EUR").put("period_start", diary.moment(daysAgo, LocalTime.MIDNIGHT).toString())
                .put("period_end", diary.moment(daysAgo - 1, LocalTime.MIDNIGHT).toString());
    }

    private String name(String what, Remix remix, int daysAgo) {
        return what + ":" + remix.id() + ":" + diary.day(daysAgo);
    }
}
