package dev.sayso.gate.index;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Those of whom an entry depends besides its item: creators on record and ancestors. Stale once one of them has changed. */
final class Sources {

    /** Of entries that were never worked out. */
    static final Sources UNREAD = new Sources(List.of(), List.of());

    static {
        UNREAD.stale = true;
    }

    private final List<String> creators;
    private final List<String> ancestors;
    private volatile boolean stale;

    Sources(List<String> creators, List<String> ancestors) {
        this.creators = creators;
        this.ancestors = ancestors;
    }

    List<String> creators() {
        return creators;
    }

    List<String> ancestors() {
        return ancestors;
    }

    boolean isStale() {
        return stale;
    }

    void changed() {
        stale = true;
    }

    /** Whether they name the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sources that && creators.equals(that.creators) && ancestors.equals(that.ancestors);
    }

    @Override
    public int hashCode() {
        return 31 * creators.hashCode() + ancestors.hashCode();
    }
}
