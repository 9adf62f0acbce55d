package dev.sayso.consent.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.audience.RequesterId;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;

/**
 * The conditions of a yes as their fields have them.
 *
 * @param end a day, midnight UTC
 * @param commercial {@code yes} or {@code no}
 * @param audience {@code everyone}, {@code verified} or {@code listed}
 * @param listed requesters' ids, one on each line
 */
public record ConditionsForm(String end, String commercial, String audience, String listed) {

    public static final ConditionsForm EMPTY = new ConditionsForm("", "", "", "");

    static final String YES = "yes";
    static final String NO = "no";
    static final String EVERYONE = "everyone";
    static final String VERIFIED = "verified";
    static final String LISTED = "listed";

    private static final int MOST_LISTED = 100;
    private static final int LONGEST_SHOWN = 100;

    static ConditionsForm of(MultivaluedMap<String, String> form) {
        return new ConditionsForm(AnswerForm.value(form, "end"), AnswerForm.value(form, "commercial"),
                AnswerForm.value(form, "audience"), AnswerForm.value(form, "listed"));
    }

    /** As the form would have sent them. */
    public static ConditionsForm of(Grant grant) {
        Set<String> listed = grant.audience().listed();
        String audience = listed != null ? LISTED : grant.audience().verifiedOnly() ? VERIFIED : EVERYONE;
        return new ConditionsForm(day(grant.end()), grant.commercial() ? YES : NO, audience,
                listed == null ? "" : String.join("\n", new TreeSet<>(listed)));
    }

    static String day(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
    }

    /** Empty for what is no day. */
    Optional<Instant> endsAt() {
        try {
            return Optional.of(LocalDate.parse(end).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /**
     * What they allow, once nothing is wrong in them.
     *
     * @param terms the version it is given under
     */
    public Grant grant(int terms) {
        return new Grant(terms, endsAt().orElseThrow(), commercial.equals(YES), whom());
    }

    private Audience whom() {
        return switch (audience) {
            case VERIFIED -> Audience.VERIFIED;
            case LISTED -> Audience.of(requesters());
            default -> Audience.EVERYONE;
        };
    }

    /** All that is wrong in them, each at the id of its field in the form of this use. */
    List<Problem> problems(String use) {
        ConsentMessages words = Messages.of(ConsentMessages.class);
        List<Problem> found = new ArrayList<>();
        if (endsAt().isEmpty()) {
            found.add(new Problem(use + "-end", words.problem_end()));
        }
        if (!List.of(YES, NO).contains(commercial)) {
            found.add(new Problem(use + "-commercial", words.problem_commercial()));
        }
        if (!List.of(EVERYONE, VERIFIED, LISTED).contains(audience)) {
            found.add(new Problem(use + "-audience", words.problem_audience()));
        }
        if (audience.equals(LISTED)) {
            problemOfList(words).ifPresent(text -> found.add(new Problem(use + "-listed", text)));
        }
        return found;
    }

    private Optional<String> problemOfList(ConsentMessages words) {
        Set<String> ids = requesters();
        if (ids.isEmpty()) {
            return Optional.of(words.problem_listed());
        }
        if (ids.size() > MOST_LISTED) {
            return Optional.of(words.problem_listed_many());
        }
        return ids.stream().filter(id -> !RequesterId.isId(id)).findFirst().map(id -> words
                .problem_listed_id(id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id));
    }

    private Set<String> requesters() {
        return new TreeSet<>(Stream.of(listed.split("[\\s,]+")).filter(id -> !id.isEmpty()).toList());
    }
}
