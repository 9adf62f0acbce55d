package dev.sayso.consent.permissions;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.Stops;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsRetirement;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Uses;

/** The account rules a creator made last, by use. */
@ApplicationScoped
class HeldRules {

    private final Answers answers;
    private final Stops stops;
    private final Uses uses;
    private final TermsVersions versions;

    HeldRules(Answers answers, Stops stops, Uses uses, TermsVersions versions) {
        this.answers = answers;
        this.stops = stops;
        this.uses = uses;
        this.versions = versions;
    }

    Map<String, Held> of(long creatorId, Instant now) {
        List<Stop> stopped = stops.unanswered(List.of(creatorId)).stream()
                .filter(stop -> stop.kind() == Stop.Kind.OFF || stop.kind() == Stop.Kind.PER_ITEM).toList();
        List<Answer> rules = answers.rules(creatorId);
        Map<Long, Instant> starts = starts(rules);
        Map<String, Instant> ended = rules.stream().anyMatch(rule -> rule.grant().isPresent()) ? ended() : Map.of();
        Map<String, Held> held = rules.stream()
                .collect(toMap(Answer::use, rule -> Held.of(rule, since(rule, starts), end(rule, ended), now)));
        stopped.forEach(stop -> stop(stop, held, now));
        return held;
    }

    /** A rule that was narrowed stays off where it was turned off. */
    private void stop(Stop stop, Map<String, Held> held, Instant now) {
        List<String> about = stop.use() == null ? uses.names() : List.of(stop.use());
        about.stream().filter(use -> stop.kind() == Stop.Kind.OFF || isOn(held.get(use)))
                .forEach(use -> held.put(use, Held.stopped(held.get(use), stop, now)));
    }

    private static boolean isOn(@Nullable Held rule) {
        return rule != null && rule.kind().isYes();
    }

    private Map<Long, Instant> starts(Collection<Answer> rules) {
        List<Long> ids = rules.stream().map(Answer::sinceId).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of()
                : answers.list("id in ?1", ids).stream().collect(toMap(Answer::id, Answer::givenAt));
    }

    private static Instant since(Answer rule, Map<Long, Instant> starts) {
        Long began = rule.sinceId();
        return began == null ? rule.givenAt() : starts.getOrDefault(began, rule.givenAt());
    }

    /** When terms end with the yeses given under them, where they do. */
    private Map<String, Instant> ended() {
        return versions.all().stream().filter(terms -> consentsEnd(terms) != null)
                .collect(toMap(terms -> key(terms.use().name(), terms.version()), HeldRules::consentsEnd));
    }

    private static @Nullable Instant consentsEnd(Terms terms) {
        return terms.retirement().flatMap(TermsRetirement::consentsEnd).orElse(null);
    }

    private static @Nullable Instant end(Answer rule, Map<String, Instant> ended) {
        return rule.grant().map(grant -> {
            Instant terms = ended.get(key(rule.use(), grant.terms()));
            return terms == null || grant.end().isBefore(terms) ? grant.end() : terms;
        }).orElse(null);
    }

    private static String key(String use, int version) {
        return use + "/" + version;
    }
}
