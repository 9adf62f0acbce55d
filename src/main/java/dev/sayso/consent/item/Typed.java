package dev.sayso.consent.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * An answer about one use as its fields have it.
 *
 * @param answer {@code allow}, {@code refuse} or {@code clear}
 * @param end a day, midnight UTC
 * @param commercial {@code yes} or {@code no}
 * @param audience {@code everyone}, {@code verified} or {@code listed}
 * @param listed requesters' ids, one on each line
 */
record Typed(String answer, String end, String commercial, String audience, String listed) {

    static final Typed NOTHING = new Typed("", "", "", "", "");
    static final String ALLOW = "allow";
    static final String REFUSE = "refuse";
    static final String CLEAR = "clear";
    static final String EVERYONE = "everyone";
    static final String VERIFIED = "verified";
    static final String LISTED = "listed";

    private static final Pattern REQUESTER = Pattern.compile("[A-Za-z0-9._~:@-]{1,128}");
    private static final int MOST_LISTED = 100;

    /** An own choice in force, as the form would have sent it. */
    static Typed of(@Nullable Grant grant) {
        if (grant == null) {
            return new Typed(REFUSE, "", "", "", "");
        }
        Set<String> listed = grant.audience().listed();
        String audience = listed != null ? LISTED : grant.audience().verifiedOnly() ? VERIFIED : EVERYONE;
        return new Typed(ALLOW, day(grant.end()).toString(), grant.commercial() ? "yes" : "no", audience,
                listed == null ? "" : String.join("\n", new TreeSet<>(listed)));
    }

    static LocalDate day(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    Optional<Act.Kind> kind() {
        return switch (answer) {
            case ALLOW -> Optional.of(Act.Kind.ALLOW);
            case REFUSE -> Optional.of(Act.Kind.REFUSE);
            case CLEAR -> Optional.of(Act.Kind.CLEAR);
            default -> Optional.empty();
        };
    }

    boolean isAllow() {
        return answer.equals(ALLOW);
    }

    Optional<Instant> endsAt() {
        try {
            return Optional.of(LocalDate.parse(end).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    boolean isCommercial() {
        return commercial.equals("yes");
    }

    /** Empty unless one was chosen and can be. */
    Optional<Audience> wanted() {
        return switch (audience) {
            case EVERYONE -> Optional.of(Audience.EVERYONE);
            case VERIFIED -> Optional.of(Audience.VERIFIED);
            case LISTED -> requesters().isEmpty() ? Optional.empty() : Optional.of(Audience.of(requesters()));
            default -> Optional.empty();
        };
    }

    /** All that is wrong, each at the id of its field. */
    Problems problems(String use, String title) {
        ItemMessages words = Messages.of(ItemMessages.class);
        List<Problem> found = new ArrayList<>();
        if (kind().isEmpty()) {
            found.add(new Problem(use + "-answer", words.problem_answer(title)));
        }
        if (isAllow() && endsAt().isEmpty()) {
            found.add(new Problem(use + "-end", words.problem_end()));
        }
        if (isAllow() && !commercial.equals("yes") && !commercial.equals("no")) {
            found.add(new Problem(use + "-commercial", words.problem_commercial()));
        }
        if (isAllow()) {
            problemOfAudience(words).ifPresent(text -> found
                    .add(new Problem(use + (audience.equals(LISTED) ? "-listed" : "-audience"), text)));
        }
        return new Problems(found);
    }

    private Optional<String> problemOfAudience(ItemMessages words) {
        if (!audience.equals(LISTED)) {
            return wanted().isPresent() ? Optional.empty() : Optional.of(words.problem_audience());
        }
        if (requesters().size() > MOST_LISTED) {
            return Optional.of(words.problem_listed_many());
        }
        return requesters().isEmpty() ? Optional.of(words.problem_listed())
                : requesters().stream().filter(id -> !REQUESTER.matcher(id).matches()).findFirst()
                        .map(words::problem_listed_id);
    }

    private Set<String> requesters() {
        Set<String> ids = new TreeSet<>();
        Arrays.stream(listed.split("[\\s,]+")).filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }
}
