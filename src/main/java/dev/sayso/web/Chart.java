package dev.sayso.web;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A bar chart over a zero line, and the table beside it.
 *
 * @param title with the unit, such as "Earnings by month, EUR"
 * @param period name of the table's first column
 * @param amount name of the table's last column
 * @param bars at most 12, from the earliest to the latest
 * @param total the sum of the bars, as text; null where a sum means nothing
 */
public record Chart(String title, String period, String amount, List<Bar> bars, @Nullable String total) {

    /** Width and height of the drawing, in its own units: about one CSS pixel each. */
    public static final int WIDTH = 640;
    public static final int HEIGHT = 420;

    private static final int MOST = 12;
    private static final int ROOMY = 7;
    private static final int ABOVE = 24;
    private static final int BELOW = 44;
    private static final int LABEL = 20;
    private static final int FULL = 1_000;

    /**
     * One value.
     *
     * @param label in the table, such as "March 2026"
     * @param tick under the bar, such as "Mar"
     * @param value in any unit that all bars share
     * @param text the value in the table
     * @param brief the value over the bar, at most seven characters
     * @param estimated not final yet
     * @param path of the page that says what the value is made of
     */
    public record Bar(String label, String tick, long value, String text, String brief, boolean estimated,
            @Nullable String path) {
    }

    /**
     * A bar as drawn: all but {@code length} in units of the drawing.
     *
     * @param middle where its labels are centred
     * @param labelY the base line of its value
     * @param length of the bar in a row of the table, 0 to 1,000
     */
    public record Drawn(Bar bar, int x, int y, int width, int height, int middle, int labelY, int length) {
    }

    public Chart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || bars.size() > MOST) {
            throw new IllegalArgumentException(bars.size() + " bars");
        }
    }

    public List<Drawn> drawn() {
        return IntStream.range(0, bars.size()).mapToObj(this::draw).toList();
    }

    /** Whether a word fits under each bar that is estimated. */
    public boolean roomForNotes() {
        return bars.size() <= ROOMY || bars.stream().filter(Bar::estimated).count() == 1;
    }

    /** Where zero is. */
    public int zero() {
        return y(0);
    }

    private Drawn draw(int index) {
        Bar bar = bars.get(index);
        int step = WIDTH / bars.size();
        int width = Math.min(step * 2 / 3, WIDTH / 8);
        int middle = index * step + step / 2;
        int top = Math.min(y(bar.value()), zero());
        int height = Math.abs(y(bar.value()) - zero());
        int labelY = bar.value() < 0 ? top + height + LABEL - 4 : top - 7;
        int length = (int) Math.round((double) FULL * Math.abs(bar.value()) / Math.max(highest(), -lowest()));
        return new Drawn(bar, middle - width / 2, top, width, height, middle, labelY, length);
    }

    private int y(long value) {
        int room = HEIGHT - ABOVE - BELOW - (lowest() < 0 ? LABEL : 0);
        return ABOVE + (int) Math.round(room * ((double) highest() - value) / ((double) highest() - lowest()));
    }

    private long highest() {
        return Math.max(lowest() < 0 ? 0 : 1, bars.stream().mapToLong(Bar::value).max().orElse(0));
    }

    private long lowest() {
        return Math.min(0, bars.stream().mapToLong(Bar::value).min().orElse(0));
    }
}
