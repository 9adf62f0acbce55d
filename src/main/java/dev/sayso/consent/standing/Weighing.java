package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Goes through the table of reasons once, row by row. */
public final class Weighing {

    private final ItemFacts item;
    private final UseFacts use;
    private final Question question;
    private final Instant moment;
    private final List<Voice> voices;
    private final List<Ancestor> ancestors;
    private final Set<String> blocked;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    Weighing(ItemFacts item, UseFacts use, Situation situation, Question question, Instant moment) {
        this.item = item;
        this.use = use;
        this.question = question;
        this.moment = moment;
        voices = situation.voices(moment);
        ancestors = situation.ancestors(use);
        blocked = situation.blocked();
    }

    Standing standing() {
        Conditions conditions = conditions();
        Standing.Obstacle obstacle = obstacle();
        weighItem();
        voices.forEach(voice -> reasons.addAll(voice.objections()));
        if (obstacle != null) {
            reasons.add(Reason.ANCESTOR);
        }
        weighRequester(conditions);
        if (reasons.isEmpty()) {
            reasons.add(Reason.CONSENTED);
        }
        Reason reason = reasons.iterator().next();
        return new Standing(reason, reasons, status(reason, obstacle), reason == Reason.CONSENTED ? conditions : null,
                until(), outstanding(), obstacle);
    }

    private void weighItem() {
        if (!item.available()) {
            reasons.add(Reason.NOT_AVAILABLE);
        }
        if (use.suspended()) {
            reasons.add(Reason.USE_SUSPENDED);
        }
        if (item.blocked()) {
            reasons.add(Reason.BLOCKED);
        }
        if (areHoldersUnknown()) {
            reasons.add(Reason.HOLDERS_UNKNOWN);
        }
    }

    private boolean areHoldersUnknown() {
        boolean owned = voices.stream().anyMatch(voice -> voice.holder().owner());
        boolean depicts = voices.stream().anyMatch(voice -> voice.holder().depicted());
        return voices.stream().noneMatch(Voice::isAsked) || (use.asksOwners() && !owned)
                || (use.likeness() && !(item.depictedComplete() && depicts));
    }

    private void weighRequester(@Nullable Conditions conditions) {
        Requester requester = question.requester();
        if (requester != null && (requester.blocked() || blocked.contains(requester.id()))) {
            reasons.add(Reason.REQUESTER_BLOCKED);
        }
        if (conditions == null) {
            return;
        }
        Audience audience = conditions.audience();
        if (audience.isNobody() || (requester != null && !audience.admits(requester))) {
            reasons.add(Reason.AUDIENCE);
        }
        if (question.commercial() && !conditions.commercial()) {
            reasons.add(Reason.NON_COMMERCIAL);
        }
    }

    private Set<String> everybodysBlocks() {
        return Stream.concat(blocked.stream(), ancestors.stream().flatMap(one -> one.blocked().stream()))
                .collect(Collectors.toSet());
    }

    /** The strictest of all yeses there are, whether or not they suffice. */
    private @Nullable Conditions conditions() {
        Stream<@Nullable Conditions> own = voices.stream().map(Voice::conditions);
        Stream<@Nullable Conditions> inherited = ancestors.stream().map(one -> one.standing().conditions());
        return Stream.concat(own, inherited).filter(Objects::nonNull).reduce(Conditions::strictest)
                .map(all -> all.without(everybodysBlocks())).orElse(null);
    }

    /** The failing ancestor nearest the originals fails by itself, as all before it are asked too. */
    private Standing.@Nullable Obstacle obstacle() {
        return ancestors.stream().filter(one -> !one.standing().isYes()).min(Ancestor.NEAREST_THE_ORIGINALS)
                .map(one -> new Standing.Obstacle(one.item(), one.standing().reason(), one.standing().status()))
                .orElse(null);
    }

    private @Nullable DpvStatus status(Reason reason, Standing.@Nullable Obstacle obstacle) {
        if (reason == Reason.ANCESTOR && obstacle != null) {
            return obstacle.status();
        }
        boolean took = reason == Reason.ACCOUNT_OFF && voices.stream()
                .anyMatch(voice -> voice.objections().contains(Reason.ACCOUNT_OFF) && voice.hasAgreed());
        return took ? DpvStatus.WITHDRAWN : reason.status();
    }

    private @Nullable Instant until() {
        Stream<@Nullable Instant> inherited = ancestors.stream().map(one -> one.standing().until());
        return Stream.concat(voices.stream().flatMap(Voice::turningPoints), inherited).filter(Objects::nonNull)
                .filter(moment::isBefore).min(Comparator.naturalOrder()).orElse(null);
    }

    private SortedSet<String> outstanding() {
        return voices.stream().filter(Voice::isOutstandingOwner).map(voice -> voice.holder().person())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
