package dev.sayso.consent.list;

/**
 * How many items there are.
 *
 * @param more whether there may be more: not all were looked at
 */
public record ItemCount(int number, boolean more) {

    /** Whether there is none. */
    public boolean isNone() {
        return number == 0 && !more;
    }

    /**
     * As many as were found, up to {@link MyItems#MANY}.
     *
     * @param found one more than that where there are more
     */
    public static ItemCount upToMany(int found) {
        return new ItemCount(Math.min(found, MyItems.MANY), found > MyItems.MANY);
    }
}
