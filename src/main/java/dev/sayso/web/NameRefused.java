package dev.sayso.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Names of columns or members that stand twice, or nearly are ones that are read. Nothing was taken. */
public class NameRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** In a body that is read whole, a name that stands twice spoils it like a missing bracket. */
    private static final int UNREADABLE = 400;
    private static final int UNCLEAR = 422;

    /**
     * One name.
     *
     * @param meant the name that it nearly is; null for one that stands twice
     * @param place where it stands, by what {@code unit} counts or names
     * @param unit {@code column} or {@code pointer}
     */
    public record Doubt(String name, @Nullable String meant, Object place, String unit) {

        /** As programs read it; never changes. */
        String reason() {
            return meant == null ? "name_twice" : "name_meant";
        }

        Map<String, Object> shown() {
            Map<String, Object> shown = new LinkedHashMap<>(Map.of("field", name, "reason", reason(), unit, place));
            if (meant != null) {
                shown.put("meant", meant);
            }
            return shown;
        }

        String sentence() {
            return NameRefused.sentence(name, meant);
        }
    }

    private final transient List<Doubt> doubts;
    private final transient Map<String, Object> at;

    private NameRefused(int status, List<Doubt> doubts, Map<String, Object> at) {
        super(status, "names");
        this.doubts = List.copyOf(doubts);
        this.at = at;
    }

    /** Those of the first row of a file. */
    static NameRefused columns(List<Doubt> doubts) {
        return new NameRefused(UNCLEAR, doubts, Map.of());
    }

    /**
     * A member that stands twice.
     *
     * @param pointer to it, by RFC 6901
     */
    static NameRefused twice(String name, String pointer, int line, int column) {
        return new NameRefused(UNREADABLE, List.of(new Doubt(name, null, pointer, "pointer")),
                Map.of("line", line, "column", column));
    }

    /** A member that nearly is one that is read. */
    static NameRefused meant(String name, String meant, String pointer) {
        return new NameRefused(UNCLEAR, List.of(new Doubt(name, meant, pointer, "pointer")), Map.of());
    }

    /** What is said of one name, in the reader's language. */
    public static String sentence(String name, @Nullable String meant) {
        WebMessages words = Messages.of(WebMessages.class);
        return meant == null ? words.name_twice(name) : words.name_meant(name, meant);
    }

    /** At least one. */
    public List<Doubt> doubts() {
        return doubts;
    }

    @Override
    public String title() {
        return Messages.of(WebMessages.class).names_title();
    }

    @Override
    public String advice() {
        return doubts.stream().map(Doubt::sentence).collect(Collectors.joining(" ")) + " "
                + Messages.of(WebMessages.class).names_advice();
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>(at);
        members.put("errors", doubts.stream().map(Doubt::shown).toList());
        return members;
    }
}
