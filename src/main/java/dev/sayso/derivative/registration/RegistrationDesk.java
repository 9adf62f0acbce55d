package dev.sayso.derivative.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final LicenceDesk licences;
    private final Event<DerivativeRegistered> registered;
    private final Clock clock;

    RegistrationDesk(DerivedItemDesk items, Families families, Answers answers, Permission permission, Uses uses,
            DerivativeWriter writer, DerivativeStates states, LicenceDesk licences, Event<DerivativeRegistered> registered,
            Clock clock) {
        this.items = items;
        this.families = families;
        this.answers = answers;
        this.permission = permission;
        this.uses = uses;
        this.writer = writer;
        this.states = states;
        this.licences = licences;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Registers a derivative. The same again changes nothing; the same with permits that are right makes it licensed if it
     * was not, as long as no holder has decided about it.
     *
     * @param dryRun does all of it and takes it back
     * @param handling of permits that are not right
     * @throws IdTaken if an ordinary item has the id
     * @throws RegisteredOtherwise if it was registered with another body
     * @throws AlreadyDecided if its permits come too late
     * @throws PermitsRefused if its permits are not right, and it is on record or the caller is strict
     * @throws DerivativeRejected if it cannot be so
     */
    @Transactional
    Registered register(Registration registration, boolean dryRun, Handling handling) {
        Registered registered = register(registration, handling);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return registered;
    }

    /** Looks first: whoever waits for people must not have locked what others lock after them. */
    private Registered register(Registration registration, Handling handling) {
        Optional<Seen> known = Optional.ofNullable(items.look(Set.of(registration.id())).get(registration.id()))
                .or(() -> items.claim(registration.id()));
        if (known.isPresent()) {
            return new Registered(again(known.get(), registration), false);
        }
        Derived derived = derived(registration, clock.instant());
        if (handling == Handling.STRICT && !derived.verdict().licence().isLicensed()) {
            throw new PermitsRefused(derived.parents());
        }
        long item = writer.write(derived);
        registered.fire(new DerivativeRegistered(item, derived.verdict().licence()));
        return new Registered(states.of(item), true);
    }

    private DerivativeState again(Seen known, Registration registration) {
        if (!known.derivative()) {
            throw new IdTaken();
        }
        Map<String, String> bodies = states.bodies(known.id());
        if (!bodies.containsKey(registration.bodyHash())) {
            if (!bodies.containsValue(registration.madeHash())) {
                throw new RegisteredOtherwise();
            }
            correct(known.id(), registration);
        }
        return states.of(known.id());
    }

    /** Of a licensed one nothing is to be corrected, whichever right permits it comes with. */
    private void correct(long item, Registration registration) {
        Derived derived = derived(registration, states.registeredAt(item));
        if (states.isDecidedAbout(item)) {
            throw new AlreadyDecided();
        }
        boolean isUnlicensed = licences.isUnlicensed(item);
        if (!derived.verdict().licence().isLicensed()) {
            throw isUnlicensed ? new PermitsRefused(derived.parents()) : new RegisteredOtherwise();
        }
        if (isUnlicensed) {
            licences.correct(item, derived);
        }
    }

    /**
     * Nobody who holds anything above answers meanwhile, so that no withdrawal is missed.
     *
     * @param arrivedAt when it was first registered
     */
    private Derived derived(Registration registration, Instant arrivedAt) {
        requireUses(registration);
        Set<String> named = registration.parents().stream().map(ParentNamed::item).collect(Collectors.toSet());
        Map<String, Long> ids = ids(items.look(named));
        requireParents(registration, ids);
        Family family = families.above(Set.copyOf(ids.values()));
        requireFamily(family, Set.copyOf(ids.values()));
        answers.hold(families.people(family.above(Set.copyOf(ids.values()))));
        List<Seen> parents = lock(registration.id(), named);
        SortedSet<String> depicted = new TreeSet<>();
        parents.forEach(parent -> depicted.addAll(parent.depicted()));
        boolean complete = parents.stream().allMatch(Seen::depictedComplete);
        List<ParentFound> found = new ArrayList<>(permission.of(registration, ids, arrivedAt));
        return new Derived(registration, registration.takingOver(depicted, complete), family, found, Verdict.of(found),
                clock.instant());
    }

    /** The parents; the derivative itself is locked with them. */
    private List<Seen> lock(String id, Set<String> named) {
        Set<String> all = new HashSet<>(named);
        all.add(id);
        return items.lock(all).values().stream().filter(seen -> named.contains(seen.platformId())).toList();
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
