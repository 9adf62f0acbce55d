package dev.sayso.demo.story;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.catalog.Items;
import dev.sayso.consent.Answer;
import dev.sayso.consent.Answers;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.consent.Screen;
import dev.sayso.consent.Shown;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.Witness;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.audience.RequesterBlock;
import dev.sayso.consent.audience.RequesterBlocks;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.terms.TermsVersions;
import dev.sayso.web.Ids;
import io.quarkus.arc.profile.UnlessBuildProfile;

/** Answers as creators do: each time from what their pages would show at that moment. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class Answering {

    private static final Duration READING = Duration.ofMinutes(12);

    private final ConsentDesk desk;
    private final AudienceDesk audience;
    private final RequesterBlocks blocks;
    private final Items items;
    private final Answers answers;
    private final TermsVersions versions;
    private final StandingReader standings;
    private final Screen screen;
    private final Clock clock;

    Answering(ConsentDesk desk, AudienceDesk audience, RequesterBlocks blocks, Items items, Answers answers,
            TermsVersions versions, StandingReader standings, Screen screen, Clock clock) {
        this.desk = desk;
        this.audience = audience;
        this.blocks = blocks;
        this.items = items;
        this.answers = answers;
        this.versions = versions;
        this.standings = standings;
        this.screen = screen;
        this.clock = clock;
    }

    void allow(Persona who, String use, Yes yes, List<String> chosen) {
        Grant grant = grant(use, yes);
        shown(who, use, chosen).forEach((item, shown) -> desk.choose(who.creatorId(), item,
                new Wanted(use, Act.Kind.ALLOW, grant, false, shown), witness(who)));
    }

    /** Refuses or clears. */
    void choose(Persona who, String use, Act.Kind kind, List<String> chosen) {
        shown(who, use, chosen).forEach((item, shown) -> desk.choose(who.creatorId(), item, Wanted.no(use, kind, shown),
                witness(who)));
    }

    void rule(Persona who, String use, Act.Kind kind, Yes yes) {
        desk.rule(who.creatorId(), new Wanted(use, kind, grant(use, yes), false, shownRule(who, use)), witness(who));
    }

    void rule(Persona who, String use, Act.Kind kind) {
        desk.rule(who.creatorId(), Wanted.no(use, kind, shownRule(who, use)), witness(who));
    }

    void turnEverythingOff(Persona who) {
        desk.turnEverythingOff(who.creatorId(), witness(who));
    }

    void letEnd(Persona who, String item, String use) {
        shown(who, use, List.of(item)).values().forEach(shown -> desk.letEnd(who.creatorId(), shown.lastAnswer()));
    }

    void close(Persona who) {
        desk.close(who.creatorId());
    }

    void block(Persona who, String requester) {
        audience.block(who.creatorId(), requester);
    }

    void unblock(Persona who, String requester) {
        blocks.last(who.creatorId(), requester).map(RequesterBlock::number)
                .ifPresent(shown -> audience.unblock(who.creatorId(), requester, shown));
    }

    private Grant grant(String use, Yes yes) {
        int terms = versions.current(use, clock.instant()).orElseThrow().version();
        return new Grant(terms, yes.end().from(clock.instant()), yes.commercial(), yes.audience());
    }

    /** What a page shows on which these items were ticked. */
    private Map<String, Shown> shown(Persona who, String use, List<String> chosen) {
        Map<String, Long> ids = chosen.stream().collect(Collectors.toMap(Function.identity(), this::id));
        Standings now = standings.read(ids.values());
        Map<String, Shown> shown = new LinkedHashMap<>();
        chosen.forEach(item -> shown.put(item,
                screen.choice(now, requireNonNull(ids.get(item)), use, who.creatorId(), who.language())));
        return shown;
    }

    private long id(String item) {
        return items.withPlatformId(item).orElseThrow(() -> new IllegalStateException("No item " + item)).id();
    }

    private Shown shownRule(Persona who, String use) {
        int last = answers.rules(who.creatorId()).stream().filter(rule -> rule.use().equals(use)).mapToInt(Answer::number)
                .findFirst().orElse(0);
        return new Shown(0, last, Screen.hash(screen.rule(use, who.language())));
    }

    private Witness witness(Persona who) {
        return new Witness(Ids.next(clock), who.accountId(), who.language(), "oidc", clock.instant().minus(READING));
    }
}
