package dev.sayso;

/** How thoroughly the tests look: as always, or as with {@code -Pdeep}. */
public final class Depth {

    private static final boolean DEEP = Boolean.getBoolean("sayso.deep");
    private static final int DEEPER = 20;

    private Depth() {
    }

    public static boolean isDeep() {
        return DEEP;
    }

    /** So many as always, or twenty times as many. */
    public static int of(int usual) {
        return DEEP ? usual * DEEPER : usual;
    }
}
