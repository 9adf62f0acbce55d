package dev.sayso.feed.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.sayso.feed.FactType;

/**
 * Which types of events somebody wants.
 *
 * @param wanted all of them where that is everything there is
 */
public record EventTypes(Set<FactType> wanted) {

    static final EventTypes ALL = new EventTypes(EnumSet.allOf(FactType.class));

    /** Those chosen; all if none are. */
    public static EventTypes of(Collection<FactType> chosen) {
        return chosen.isEmpty() ? ALL : new EventTypes(EnumSet.copyOf(chosen));
    }

    /**
     * Reads them as a query names them.
     *
     * @param written names with commas between them; all if nothing is
     * @throws TypeUnknown for a name that no type has
     */
    static EventTypes read(List<String> written) {
        return of(written.stream().flatMap(names -> Arrays.stream(names.split(",", -1))).map(EventTypes::type).toList());
    }

    private static FactType type(String name) {
        Optional<FactType> found = Stream.of(FactType.values()).filter(type -> type.code().equals(name.strip())).findFirst();
        return found.orElseThrow(() -> new TypeUnknown(name));
    }

    /** The same but one. */
    public EventTypes without(FactType type) {
        EnumSet<FactType> others = EnumSet.noneOf(FactType.class);
        others.addAll(wanted);
        others.remove(type);
        return new EventTypes(others);
    }

    boolean areNone() {
        return wanted.isEmpty();
    }

    public boolean take(FactType type) {
        return wanted.contains(type);
    }
}
