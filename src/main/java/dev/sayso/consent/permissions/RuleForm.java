package dev.sayso.consent.permissions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.audience.RequesterId;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/** One use's form as it was sent, or as it is opened. Reading it notes what is wrong, each with its field. */
public final class RuleForm {

    static final int MOST_LISTED = 100;

    private static final int LONGEST_SHOWN = 100;

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private RuleForm(Map<String, String> values) {
        this.values = values;
    }

    static RuleForm typed(MultivaluedMap<String, String> form) {
        Map<String, String> values = new HashMap<>();
        form.forEach((name, all) -> values.put(name, all.get(0).strip()));
        return new RuleForm(values);
    }

    /** As it is before anybody types: with the rule in force, and nothing that allows where none is. */
    static RuleForm opened(String use, @Nullable Held held) {
        Map<String, String> values = new HashMap<>(Map.of("use", use));
        if (held == null || !held.isOver()) {
            values.put("kind", (held == null ? Act.Kind.PER_ITEM : held.kind()).name());
        }
        if (held != null && held.isOn()) {
            held.answer().grant().ifPresent(grant -> values.putAll(conditions(grant)));
        }
        return new RuleForm(values);
    }

    private static Map<String, String> conditions(Grant grant) {
        Set<String> listed = grant.audience().listed();
        return Map.of("end", grant.end().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                "commercial", grant.commercial() ? "yes" : "no",
                "audience", listed != null ? "list" : grant.audience().verifiedOnly() ? "verified" : "everyone",
                "requesters", listed == null ? "" : String.join("\n", new TreeSet<>(listed)));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String use() {
        return value("use");
    }

    /** Whether it was sent, rather than only opened. */
    boolean isSent() {
        return values.containsKey("shown");
    }

    public Problems problems() {
        return new Problems(problems);
    }

    /** The message beside a field, or null if it is right. */
    public @Nullable String wrong(String field) {
        return problems().of(id(field));
    }

    /** The act this form was made for; null if it names none. */
    @Nullable
    UUID act() {
        try {
            return UUID.fromString(value("act"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The kind of rule that was chosen. */
    public Optional<Act.Kind> kind() {
        return Stream.of(Act.Kind.values()).filter(kind -> kind.isRule() && kind.name().equals(value("kind"))).findFirst();
    }

    /**
     * What the form asks for; empty if something is wrong with it.
     *
     * @param terms the version on which the use can be allowed now
     */
    Optional<Wanted> wanted(int terms) {
        Shown shown = Shown.of(value("shown")).orElseThrow(BadRequestException::new);
        Act.Kind kind = kind().orElse(null);
        if (kind == null) {
            wrong("kind", words().problem_kind());
            return Optional.empty();
        }
        if (!kind.isYes()) {
            return Optional.of(Wanted.no(use(), kind, shown));
        }
        Instant end = end();
        boolean commercial = chosen("commercial", List.of("yes", "no"), words().problem_commercial()).equals("yes");
        Audience audience = audience();
        return end == null || !problems.isEmpty() ? Optional.empty()
                : Optional.of(Wanted.yes(use(), kind, terms, end, commercial, audience, shown));
    }

    private @Nullable Instant end() {
        try {
            return LocalDate.parse(value("end")).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            wrong("end", words().problem_end());
            return null;
        }
    }

    private Audience audience() {
        return switch (chosen("audience", List.of("everyone", "verified", "list"), words().problem_audience())) {
            case "verified" -> Audience.VERIFIED;
            case "list" -> Audience.of(listed());
            default -> Audience.EVERYONE;
        };
    }

    private Set<String> listed() {
        Set<String> ids = new TreeSet<>(Stream.of(value("requesters").split("[\\s,]+")).filter(id -> !id.isEmpty()).toList());
        if (ids.isEmpty()) {
            wrong("requesters", words().problem_requesters_none());
        } else if (ids.size() > MOST_LISTED) {
            wrong("requesters", words().problem_requesters_many());
        }
        ids.stream().filter(id -> !RequesterId.isId(id)).findFirst().ifPresent(id -> wrong("requesters",
                words().problem_requester(id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id)));
        return ids;
    }

    private String chosen(String field, List<String> choices, String problem) {
        if (!choices.contains(value(field))) {
            wrong(field, problem);
        }
        return value(field);
    }

    private void wrong(String field, String message) {
        problems.add(new Problem(id(field), message));
    }

    private String id(String field) {
        return use() + "-" + field;
    }

    private static PermissionsMessages words() {
        return Messages.of(PermissionsMessages.class);
    }
}
