package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The rules once more, written straight from the text over everything that ever happened, and slow. */
@NullUnmarked
@SuppressWarnings("OperatorPrecedence")
final class Naive {

    private final World world;
    private final Question question;
    private final Instant now;

    Naive(World world, Question question, Instant now) {
        this.world = world;
        this.question = question;
        this.now = now;
    }

    /** All but {@code until}, which the text gives no words for. */
    Standing standing(String item) {
        Set<Reason> matches = EnumSet.noneOf(Reason.class);
        if (registration(item) == null) {
            return new Standing(Reason.UNKNOWN_ITEM, rowThree(EnumSet.of(Reason.UNKNOWN_ITEM)), null, null, null,
                    new TreeSet<>(), null);
        }
        rowThree(matches);
        if (isNow(Fact.Available.class, item, false)) {
            matches.add(Reason.NOT_AVAILABLE);
        }
        if (isNow(Fact.Blocked.class, item, true)) {
            matches.add(Reason.BLOCKED);
        }
        rowFive(item, matches);
        Map<String, Set<Reason>> said = new HashMap<>();
        for (String person : holders(world, item).keySet()) {
            said.put(person, rowsOf(item, person));
            matches.addAll(said.get(person));
        }
        List<String> ancestors = ancestors(item);
        Standing.@Nullable Obstacle obstacle = rowTen(item, ancestors, matches);
        @Nullable
        Conditions conditions = conditions(item, said, ancestors);
        rowEleven(item, conditions, matches);
        if (matches.isEmpty()) {
            matches.add(Reason.CONSENTED);
        }
        Reason reason = matches.iterator().next();
        Set<String> outstanding = new TreeSet<>();
        said.forEach((person, reasons) -> {
            if (roles(item, person).owner() && world.shape().asksOwners() && !reasons.isEmpty()) {
                outstanding.add(person);
            }
        });
        return new Standing(reason, matches, status(reason, obstacle, item, said),
                reason == Reason.CONSENTED ? conditions : null, null, new TreeSet<>(outstanding), obstacle);
    }

    private Set<Reason> rowThree(Set<Reason> matches) {
        if (world.last(Fact.Suspended.class, any -> true).map(Fact.Suspended::on).orElse(false)) {
            matches.add(Reason.USE_SUSPENDED);
        }
        return matches;
    }

    private void rowFive(String item, Set<Reason> matches) {
        boolean owner = holders(world, item).values().stream().anyMatch(Fact.Roles::owner);
        boolean depicted = holders(world, item).values().stream().anyMatch(Fact.Roles::depicted);
        boolean somebody = world.shape().asksOwners() && owner || world.shape().asksDepicted() && depicted;
        if (!somebody || world.shape().asksOwners() && !owner
                || world.shape().likeness() && (!depicted || !complete(world, item))) {
            matches.add(Reason.HOLDERS_UNKNOWN);
        }
    }

    private Set<Reason> rowsOf(String item, String person) {
        Set<Reason> matches = EnumSet.noneOf(Reason.class);
        if (isInvalidated(item, person)) {
            matches.add(Reason.INVALIDATED);
        }
        boolean asked = isAsked(item, person);
        boolean off = isOff(world, person);
        if (off || asked && isClosed(person)) {
            matches.add(Reason.ACCOUNT_OFF);
        }
        Fact.@Nullable Said answer = operative(world, item, person);
        if (answer == null) {
            if (asked && !off) {
                matches.add(tookBack(item, person) ? Reason.WITHDRAWN : Reason.UNDECIDED);
            }
        } else if (answer.kind() == Act.Kind.REFUSE) {
            matches.add(agreed(item, person) ? Reason.WITHDRAWN : Reason.REFUSED);
        } else if (isTakenBack(world, answer)) {
            matches.add(Reason.WITHDRAWN);
        } else if (asked) {
            matches.addAll(lapses(world, item, answer, now));
            if (ancestors(item).stream().filter(this::isPassedOver).anyMatch(above -> isShaken(world, item, above, answer))) {
                matches.add(Reason.HOLDERS_CHANGED);
            }
        }
        return matches;
    }

    private static Set<Reason> lapses(World then, String item, Fact.Said yes, Instant at) {
        Set<Reason> matches = EnumSet.noneOf(Reason.class);
        if (isShaken(then, item, item, yes)) {
            matches.add(Reason.HOLDERS_CHANGED);
        }
        if (!at.isBefore(yes.grant().end())) {
            matches.add(Reason.EXPIRED);
        }
        boolean ended = then.all(Fact.Retired.class, one -> one.version() == yes.grant().terms())
                .anyMatch(one -> one.ended() != null && !at.isBefore(one.ended()));
        if (ended || !isPublished(then, yes)) {
            matches.add(Reason.TERMS_RETIRED);
        }
        return matches;
    }

    private static boolean isPublished(World then, Fact.Said yes) {
        return then.all(Fact.Terms.class, one -> one.version() == yes.grant().terms()).findAny().isPresent();
    }

    private static boolean isShaken(World then, String item, String shaking, Fact.Said yes) {
        long registered = then.last(Fact.Registered.class, one -> one.item().equals(item)).orElseThrow().number();
        return then.facts().stream().anyMatch(fact -> fact.number() > registered && fact.number() > basis(then, yes)
                && shakes(fact, shaking));
    }

    /** Whoever holds it, what it was made from and whether it is there are another than before. */
    private static boolean shakes(Fact fact, String item) {
        return fact instanceof Fact.Holders one && one.item().equals(item)
                || fact instanceof Fact.Complete two && two.item().equals(item) && two.on()
                || fact instanceof Fact.Available three && three.item().equals(item)
                || fact instanceof Fact.Parents four && four.item().equals(item);
    }

    /** How far this person had looked: a renewal in the dark is as old as what it renewed. */
    private static long basis(World then, Fact.Said yes) {
        if (yes.renews() == 0) {
            return yes.number() - 1;
        }
        return Math.max(yes.shown(), basis(then, renewed(then, yes)));
    }

    private static Fact.Said renewed(World then, Fact.Said yes) {
        return then.all(Fact.Said.class, one -> one.number() == yes.renews()).findAny().orElseThrow();
    }

    /** The act from which a rule for new items has gone on: each renewal in time, and of nothing more than before. */
    private static Fact.Said first(World then, Fact.Said rule) {
        if (rule.renews() == 0) {
            return rule;
        }
        Fact.Said before = renewed(then, rule);
        Grant was = before.grant();
        Grant is = rule.grant();
        boolean ended = !rule.at().isBefore(was.end()) || !isPublished(then, before)
                || then.all(Fact.Retired.class, one -> one.version() == was.terms())
                        .anyMatch(one -> one.ended() != null && !rule.at().isBefore(one.ended()));
        return ended || is.terms() < was.terms() || is.commercial() && !was.commercial()
                || NaiveTerms.isWider(is.audience(), was.audience()) ? rule : first(then, before);
    }

    private static Fact.@Nullable Said operative(World then, String item, String person) {
        Fact.Said own = then.last(Fact.Said.class, one -> one.person().equals(person) && item.equals(one.item()))
                .orElse(null);
        Fact.Said rule = rule(then, person);
        Fact.Said reaching = rule != null && reaches(then, rule, item) ? rule : null;
        if (own == null || own.kind() == Act.Kind.CLEAR) {
            return reaching;
        }
        if (own.kind() == Act.Kind.ALLOW && isTakenBack(then, own) && reaching != null
                && reaching.number() > own.number()) {
            return reaching;
        }
        return own;
    }

    private static boolean isTakenBack(World then, Fact.Said yes) {
        if (yes.item() == null) {
            return false;
        }
        List<Fact.Said> rules = then.all(Fact.Said.class, one -> one.item() == null && one.person().equals(yes.person()))
                .toList();
        for (Fact.Said off : rules) {
            long left = rules.stream().filter(one -> one.number() > off.number() && one.kind() != Act.Kind.OFF)
                    .mapToLong(Fact::number).findFirst().orElse(Long.MAX_VALUE);
            if (off.kind() == Act.Kind.OFF && yes.number() < left) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(World then, Fact.Said rule, String item) {
        Fact.Registered registered = then.last(Fact.Registered.class, one -> one.item().equals(item)).orElseThrow();
        Fact.Roles roles = holders(then, item).get(rule.person());
        if (!rule.kind().isYes() || !then.shape().ruled() || wasSponsored(then, item, basis(then, rule))
                || roles == null || !roles.owner()
                || !isPublished(then, rule)) {
            return false;
        }
        boolean late = then.all(Fact.Retired.class, one -> one.version() == rule.grant().terms())
                .anyMatch(one -> !registered.at().isBefore(one.retired())
                        || one.ended() != null && !registered.at().isBefore(one.ended()));
        if (late) {
            return false;
        }
        if (rule.kind() == Act.Kind.ALL_ITEMS) {
            return true;
        }
        Fact.Said since = first(then, rule);
        boolean published = registered.published() != null && !registered.published().isBefore(since.at())
                && then.all(Fact.Published.class, one -> one.item().equals(item))
                        .noneMatch(one -> one.published().isBefore(since.at()));
        return published && registered.number() >= since.number();
    }

    private static boolean wasSponsored(World then, String item, long since) {
        boolean sponsored = false;
        for (Fact fact : then.facts()) {
            if (fact.number() > since && sponsored) {
                return true;
            }
            if (fact instanceof Fact.Registered one && one.item().equals(item)) {
                sponsored = one.sponsored();
            } else if (fact instanceof Fact.Sponsored two && two.item().equals(item)) {
                sponsored = two.on();
            }
        }
        return sponsored;
    }

    private boolean agreed(String item, String person) {
        return world.facts().stream().anyMatch(fact -> yes(world.upTo(fact.number()), item, person, fact.at()) != null);
    }

    /** Whether what ended the last yes was something the person said. */
    private boolean tookBack(String item, String person) {
        boolean tookBack = false;
        for (Fact fact : world.facts()) {
            boolean before = yes(world.upTo(fact.number() - 1), item, person, fact.at()) != null;
            if (yes(world.upTo(fact.number()), item, person, fact.at()) != null) {
                tookBack = false;
            } else if (before) {
                tookBack = fact instanceof Fact.Said said && said.person().equals(person);
            }
        }
        return tookBack;
    }

    /** The answer that was in effect as a yes then. */
    private static Fact.@Nullable Said yes(World then, String item, String person, Instant at) {
        if (!then.items().contains(item) || !holders(then, item).containsKey(person)
                || then.all(Fact.Closed.class, one -> one.person().equals(person)).findAny().isPresent()) {
            return null;
        }
        Fact.@Nullable Said answer = operative(then, item, person);
        return answer != null && answer.kind().isYes() && !isTakenBack(then, answer)
                && lapses(then, item, answer, at).isEmpty() ? answer : null;
    }

    private boolean isInvalidated(String item, String person) {
        Fact.@Nullable Said answer = operative(world, item, person);
        for (Fact.Invalidated ruling : world.all(Fact.Invalidated.class, one -> one.item().equals(item)
                && one.person().equals(person)).toList()) {
            boolean lifted = world.all(Fact.Lifted.class, one -> one.ruling() == ruling.number()).findAny().isPresent();
            boolean answered = answer != null && answer.kind().isYes() ? basis(world, answer) >= ruling.number()
                    : world.facts().stream().map(fact -> yes(world.upTo(fact.number()), item, person, fact.at()))
                            .anyMatch(yes -> yes != null && basis(world, yes) >= ruling.number());
            if (!lifted && !answered) {
                return true;
            }
        }
        return false;
    }

    private Standing.@Nullable Obstacle rowTen(String item, List<String> ancestors, Set<Reason> matches) {
        Comparator<String> nearest = Comparator.comparingInt(this::generation);
        String failing = ancestors.stream().filter(one -> !isPassedOver(one))
                .filter(one -> standing(one).reason() != Reason.CONSENTED)
                .min(nearest.thenComparing(Comparator.naturalOrder())).orElse(null);
        if (failing == null) {
            return null;
        }
        matches.add(Reason.ANCESTOR);
        Standing standing = standing(failing);
        return standing.reason() == Reason.ANCESTOR ? standing.obstacle()
                : new Standing.Obstacle(failing, standing.reason(), standing.status());
    }

    private boolean isPassedOver(String ancestor) {
        return world.shape().likeness() && complete(world, ancestor)
                && holders(world, ancestor).values().stream().noneMatch(Fact.Roles::depicted);
    }

    private @Nullable Conditions conditions(String item, Map<String, Set<Reason>> said, List<String> ancestors) {
        List<Conditions> all = new ArrayList<>();
        Set<String> blocked = new TreeSet<>();
        for (String person : holders(world, item).keySet()) {
            if (isAsked(item, person)) {
                if (said.get(person).isEmpty()) {
                    all.add(granted(operative(world, item, person).grant()));
                }
            }
        }
        for (String one : Stream.concat(Stream.of(item), ancestors.stream().filter(any -> !isPassedOver(any))).toList()) {
            Conditions inherited = one.equals(item) ? null : standing(one).conditions();
            if (inherited != null) {
                all.add(inherited);
            }
            holders(world, one).keySet().stream().filter(person -> isAsked(one, person))
                    .forEach(person -> blocked.addAll(blocks(person)));
        }
        return all.isEmpty() ? null : NaiveTerms.strictest(all, blocked);
    }

    private Conditions granted(Grant grant) {
        Fact.Terms terms = world.last(Fact.Terms.class, one -> one.version() == grant.terms()).orElseThrow();
        Instant ended = world.last(Fact.Retired.class, one -> one.version() == grant.terms()).map(Fact.Retired::ended)
                .orElse(grant.end());
        return new Conditions(new TreeSet<>(Set.of(terms.version())), terms.attribution(), grant.commercial(),
                ended.isBefore(grant.end()) ? ended : grant.end(), grant.audience(), terms.withdrawal());
    }

    private void rowEleven(String item, @Nullable Conditions conditions, Set<Reason> matches) {
        Requester asking = question.requester();
        if (asking != null) {
            boolean stopped = world.last(Fact.RequesterBlocked.class, one -> one.requester().equals(asking.id()))
                    .map(Fact.RequesterBlocked::on).orElse(false);
            boolean unwanted = holders(world, item).keySet().stream().filter(person -> isAsked(item, person))
                    .anyMatch(person -> blocks(person).contains(asking.id()));
            if (stopped || unwanted) {
                matches.add(Reason.REQUESTER_BLOCKED);
            }
        }
        if (conditions == null) {
            return;
        }
        Set<String> listed = conditions.audience().listed();
        if (listed != null && (listed.isEmpty() || asking != null && !listed.contains(asking.id()))
                || asking != null && conditions.audience().verifiedOnly() && !asking.verified()) {
            matches.add(Reason.AUDIENCE);
        }
        if (question.commercial() && !conditions.commercial()) {
            matches.add(Reason.NON_COMMERCIAL);
        }
    }

    private @Nullable DpvStatus status(Reason reason, Standing.@Nullable Obstacle obstacle, String item,
            Map<String, Set<Reason>> said) {
        return switch (reason) {
            case UNKNOWN_ITEM, NOT_AVAILABLE, UNKNOWN_USE, USE_SUSPENDED -> null;
            case BLOCKED -> DpvStatus.REVOKED;
            case INVALIDATED, HOLDERS_CHANGED -> DpvStatus.INVALIDATED;
            case HOLDERS_UNKNOWN, UNDECIDED -> DpvStatus.UNKNOWN;
            case ACCOUNT_OFF -> said.keySet().stream().filter(one -> said.get(one).contains(Reason.ACCOUNT_OFF))
                    .anyMatch(one -> agreed(item, one)) ? DpvStatus.WITHDRAWN : DpvStatus.REFUSED;
            case WITHDRAWN -> DpvStatus.WITHDRAWN;
            case REFUSED -> DpvStatus.REFUSED;
            case EXPIRED, TERMS_RETIRED -> DpvStatus.EXPIRED;
            case ANCESTOR -> obstacle.status();
            case REQUESTER_BLOCKED, AUDIENCE, NON_COMMERCIAL, CONSENTED -> DpvStatus.GIVEN;
        };
    }

    private boolean isAsked(String item, String person) {
        return roles(item, person).owner() && world.shape().asksOwners()
                || roles(item, person).depicted() && world.shape().asksDepicted();
    }

    private Fact.Roles roles(String item, String person) {
        return holders(world, item).get(person);
    }

    private static Map<String, Fact.Roles> holders(World then, String item) {
        return then.last(Fact.Holders.class, one -> one.item().equals(item)).map(Fact.Holders::holders).orElseGet(
                () -> then.last(Fact.Registered.class, one -> one.item().equals(item)).orElseThrow().holders());
    }

    private static boolean complete(World then, String item) {
        return then.last(Fact.Complete.class, one -> one.item().equals(item)).map(Fact.Complete::on).orElseGet(
                () -> then.last(Fact.Registered.class, one -> one.item().equals(item)).orElseThrow().complete());
    }

    private Set<String> blocks(String person) {
        return world.last(Fact.BlockList.class, one -> one.person().equals(person)).map(Fact.BlockList::blocked)
                .orElse(Set.of());
    }

    private boolean isClosed(String person) {
        return world.all(Fact.Closed.class, one -> one.person().equals(person)).findAny().isPresent();
    }

    private static Fact.@Nullable Said rule(World then, String person) {
        return then.last(Fact.Said.class, one -> one.person().equals(person) && one.item() == null).orElse(null);
    }

    private static boolean isOff(World then, String person) {
        Fact.Said rule = rule(then, person);
        return rule != null && rule.kind() == Act.Kind.OFF;
    }

    private <F extends Fact> boolean isNow(Class<F> type, String item, boolean on) {
        return world.all(type, fact -> concerns(fact, item)).reduce((one, next) -> next)
                .map(fact -> (fact instanceof Fact.Blocked one ? one.on() : ((Fact.Available) fact).on()) == on)
                .orElse(false);
    }

    private static boolean concerns(Fact fact, String item) {
        return fact instanceof Fact.Blocked one && one.item().equals(item)
                || fact instanceof Fact.Available two && two.item().equals(item);
    }

    private Fact.@Nullable Registered registration(String item) {
        return world.last(Fact.Registered.class, one -> one.item().equals(item)).orElse(null);
    }

    private List<String> ancestors(String item) {
        Set<String> all = new TreeSet<>();
        for (String parent : parents(item)) {
            all.add(parent);
            all.addAll(ancestors(parent));
        }
        return List.copyOf(all);
    }

    private List<String> parents(String item) {
        return world.last(Fact.Parents.class, one -> one.item().equals(item)).map(Fact.Parents::parents)
                .orElse(registration(item).parents());
    }

    private int generation(String item) {
        return parents(item).stream().mapToInt(parent -> 1 + generation(parent)).max().orElse(0);
    }
}
