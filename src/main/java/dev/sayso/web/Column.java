package dev.sayso.web;

/**
 * A column of a table.
 *
 * @param label its name; also the {@code data-label} of its cells
 * @param kind {@code number} for what is aligned by its last digit, {@code unseen} for a name only read aloud, {@code pick}
 *        for the boxes by which rows are picked
 */
public record Column(String label, String kind) {

    public static Column text(String label) {
        return new Column(label, "");
    }

    public static Column number(String label) {
        return new Column(label, "number");
    }

    public static Column unseen(String label) {
        return new Column(label, "unseen");
    }

    /**
     * The boxes by which rows are picked.
     *
     * @param label of the box that picks all of them
     */
    public static Column pick(String label) {
        return new Column(label, "pick");
    }
}
