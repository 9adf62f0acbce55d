package dev.sayso.derivative.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.catalog.intake.DerivedItemDesk.Seen;
import dev.sayso.consent.Answers;
import dev.sayso.derivative.DerivativeRegistered;
import dev.sayso.derivative.Wrong;
import dev.sayso.terms.Uses;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Registers derivatives, each once and for all. */
@ApplicationScoped
public class RegistrationDesk {

    /** Generations of derivatives, one from the other. */
    static final int DEEPEST = 5;

    /** So that a standing is worked out in a moment. */
    static final int MOST_ANCESTORS = 1_000;

    /**
     * What is on record.
     *
     * @param isNew whether it was registered just now
     */
    record Registered(DerivativeState state, boolean isNew) {
    }

    private final DerivedItemDesk items;
    private final Families families;
    private final Answers answers;
    private final Permission permission;
    private final Uses uses;
    private final DerivativeWriter writer;
    private final DerivativeStates states;
    private final Event<DerivativeRegistered> registered;
    private final Clock clock;

    RegistrationDesk(DerivedItemDesk items, Families families, Answers answers, Permission permission, Uses uses,
            DerivativeWriter writer, DerivativeStates states, Event<DerivativeRegistered> registered, Clock clock) {
        this.items = items;
        this.families = families;
        this.answers = answers;
        this.permission = permission;
        this.uses = uses;
        this.writer = writer;
        this.states = states;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Registers a derivative; the same again changes nothing.
     *
     * @param dryRun does all of it and takes it back
     * @throws IdTaken if an ordinary item has the id
     * @throws RegisteredOtherwise if it was registered with another body
     * @throws DerivativeRejected if it cannot be so
     */
    @Transactional
    Registered register(Registration registration, boolean dryRun) {
        Registered registered = register(registration);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return registered;
    }

    private Registered register(Registration registration) {
        Optional<Seen> known = items.claim(registration.id());
        if (known.isPresent()) {
            return new Registered(replay(known.get(), registration), false);
        }
        Derived derived = derived(registration);
        long item = writer.write(derived);
        registered.fire(new DerivativeRegistered(item, derived.verdict().licence()));
        return new Registered(states.of(item), true);
    }

    private DerivativeState replay(Seen known, Registration registration) {
        if (!known.derivative()) {
            throw new IdTaken();
        }
        if (!states.bodyHash(known.id()).equals(registration.bodyHash())) {
            throw new RegisteredOtherwise();
        }
        return states.of(known.id());
    }

    /** Nobody who holds anything above answers meanwhile, so that no withdrawal is missed. */
    private Derived derived(Registration registration) {
        requireUses(registration);
        Set<String> named = registration.parents().stream().map(ParentNamed::item).collect(Collectors.toSet());
        Map<String, Long> ids = ids(items.look(named));
        requireParents(registration, ids);
        Family family = families.above(Set.copyOf(ids.values()));
        requireFamily(family, Set.copyOf(ids.values()));
        answers.hold(families.people(family.above(Set.copyOf(ids.values()))));
        Map<String, Seen> parents = items.lock(named);
        SortedSet<String> depicted = new TreeSet<>();
        parents.values().forEach(parent -> depicted.addAll(parent.depicted()));
        boolean complete = parents.values().stream().allMatch(Seen::depictedComplete);
        List<ParentFound> found = new ArrayList<>(permission.of(registration, ids));
        return new Derived(registration, registration.takingOver(depicted, complete), family, found, Verdict.of(found),
                clock.instant());
    }

    private void requireUses(Registration registration) {
        List<String> known = uses.names();
        registration.parents().stream().filter(parent -> !known.contains(parent.use())).findFirst().ifPresent(parent -> {
            throw new DerivativeRejected(parent.field("use"), Wrong.UNKNOWN_USE);
        });
    }

    private static Map<String, Long> ids(Map<String, Seen> seen) {
        return seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
    }

    private static void requireParents(Registration registration, Map<String, Long> ids) {
        registration.parents().stream().filter(parent -> !ids.containsKey(parent.item())).findFirst().ifPresent(parent -> {
            throw new DerivativeRejected(parent.field("item"), Wrong.UNKNOWN_PARENT);
        });
    }

    private static void requireFamily(Family family, Set<Long> parents) {
        if (family.depthBelow(parents) > DEEPEST) {
            throw new DerivativeRejected(ParentNamed.PARENTS, Wrong.TOO_DEEP);
        }
        if (family.above(parents).size() > MOST_ANCESTORS) {
            throw new DerivativeRejected(ParentNamed.PARENTS, Wrong.TOO_MANY_ANCESTORS);
        }
    }
}
